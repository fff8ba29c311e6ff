package org.leadtocash.jdbc.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.jdbc.credit.LedgerCase.BUYER;
import static org.leadtocash.jdbc.credit.LedgerCase.GROUP;
import static org.leadtocash.jdbc.credit.LedgerCase.eur;
import static org.leadtocash.jdbc.credit.LedgerCase.head;
import static org.leadtocash.jdbc.credit.LedgerCase.open;
import static org.leadtocash.jdbc.credit.LedgerCase.reserve;
import static org.leadtocash.jdbc.credit.LedgerCase.used;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.ledger.CreditLedger;

/**
 * Two transactions in the very order in which sums, snapshots and single statements let both take the same room: the first
 * has decided and not committed when the second begins. The lock on the account stands in the way, and so the second gets its
 * answer at its first attempt; {@link WeakenedLedgerTest} shows what else does.
 */
class AnomaliesTest {
    private static final TestPool POOL = new TestPool(TestServer.shared().database());
    private static final CreditAccountKey SISTER = CreditAccountKey.of("SISTER");
    private static final CreditAccountKey OTHER_GROUP = CreditAccountKey.of("OTHER");

    private final PostgresLedgerStore store = PostgresLedgerStore.on(POOL, LedgerRules.standard());
    private final CreditLedger ledger = CreditLedger.on(store);

    @BeforeEach
    void noRowsYet() {
        TestTables.empty(POOL);
    }

    @AfterEach
    void allFitsTogether() {
        assertThat(ledger.diff()).isEmpty();
    }

    /** Where both touch the same account, the lock gives the second its answer at its first attempt. */
    private List<Outcome> overlapping(List<Command> first, List<Command> then) throws Exception {
        return new Overlap(POOL, store.attempts(1)).of(first, then);
    }

    /** Where they have no account in common, only a key or a name is in the way, and the second must try again. */
    private List<Outcome> elsewhere(List<Command> first, List<Command> then) throws Exception {
        return new Overlap(POOL, store).of(first, then);
    }

    private void onlyOneOf(List<Outcome> later, CreditAccountKey account, long taken) {
        assertThat(later.get(later.size() - 1).status()).isEqualTo(Outcome.Status.REFUSED);
        assertThat(used(ledger, account)).isEqualTo(eur(taken));
    }

    @Test
    void twoThatTakeFromOneAccount() throws Exception {
        open(ledger, 100, BUYER);

        onlyOneOf(overlapping(List.of(reserve("1", "a", 60, BUYER)), List.of(reserve("2", "b", 60, BUYER))), BUYER, 60);
    }

    @Test
    void twoThatTakeFromAnAccountThatIsNotThereYet() throws Exception {
        List<Command> first = List.of(
                new Command.SetAccount(head("open 1"), CreditAccount.of(BUYER, eur(100))),
                reserve("1", "a", 60, BUYER));
        List<Command> then = List.of(
                new Command.SetAccount(head("open 2"), CreditAccount.of(BUYER, eur(100))),
                reserve("2", "b", 60, BUYER));

        onlyOneOf(overlapping(first, then), BUYER, 60);
    }

    @Test
    void twoCustomersThatShareAGroup() throws Exception {
        open(ledger, 100, BUYER, SISTER, GROUP);

        onlyOneOf(
                overlapping(
                        List.of(reserve("1", "a", 60, BUYER, GROUP)), List.of(reserve("2", "b", 60, SISTER, GROUP))),
                GROUP,
                60);
        assertThat(used(ledger, SISTER)).as("all or none").isEqualTo(eur(0));
    }

    @Test
    void aLimitThatIsCutWhileSomebodyTakes() throws Exception {
        open(ledger, 100, BUYER);

        onlyOneOf(
                overlapping(
                        List.of(new Command.SetAccount(head("cut"), CreditAccount.of(BUYER, eur(50)))),
                        List.of(reserve("1", "a", 60, BUYER))),
                BUYER,
                0);
    }

    @Test
    void oneHoldThatIsResolvedTwice() throws Exception {
        open(ledger, 100, BUYER);
        assertThat(ledger.apply(reserve("1", "a", 60, BUYER)).isAccepted()).isTrue();

        List<Outcome> later = overlapping(
                List.of(new Command.Post(head("2"), "a", eur(60))), List.of(new Command.VoidHold(head("3"), "a")));

        assertThat(later.get(0).findings())
                .extracting(finding -> finding.code().value())
                .containsExactly("credit.already-posted");
        assertThat(used(ledger, BUYER)).isEqualTo(eur(60));
    }

    @Test
    void oneAmountThatIsGivenBackTwice() throws Exception {
        open(ledger, 100, BUYER);
        assertThat(ledger.apply(List.of(reserve("1", "a", 60, BUYER), new Command.Post(head("2"), "a", eur(60)))))
                .allMatch(Outcome::isAccepted);

        onlyOneOf(
                overlapping(
                        List.of(new Command.Release(head("3"), "a", ExposureCategory.OPEN_ORDER, eur(40))),
                        List.of(new Command.Release(head("4"), "a", ExposureCategory.OPEN_ORDER, eur(40)))),
                BUYER,
                20);
    }

    @Test
    void oneCommandThatIsSentTwiceAtOnce() throws Exception {
        open(ledger, 100, BUYER);
        Command sent = reserve("1", "a", 60, BUYER);

        assertThat(overlapping(List.of(sent), List.of(sent)).get(0).isAccepted())
                .isTrue();
        assertThat(used(ledger, BUYER)).isEqualTo(eur(60));
    }

    @Test
    void oneKeyForTwoCommandsOnTwoAccounts() throws Exception {
        open(ledger, 100, BUYER, SISTER);

        List<Outcome> later = elsewhere(List.of(reserve("1", "a", 60, BUYER)), List.of(reserve("1", "b", 60, SISTER)));

        assertThat(later.get(0).status()).isEqualTo(Outcome.Status.IDEMPOTENCY_CONFLICT);
        assertThat(used(ledger, SISTER)).isEqualTo(eur(0));
    }

    @Test
    void oneNameForTwoReservationsOnTwoAccounts() throws Exception {
        open(ledger, 100, BUYER, SISTER);

        List<Outcome> later = elsewhere(List.of(reserve("1", "a", 60, BUYER)), List.of(reserve("2", "a", 60, SISTER)));

        assertThat(later.get(0).findings())
                .extracting(finding -> finding.code().value())
                .containsExactly("credit.hold-exists");
        assertThat(used(ledger, SISTER)).isEqualTo(eur(0));
    }

    @Test
    void aPartyThatMovesWhileItsCustomerTakes() throws Exception {
        open(ledger, 100, BUYER, GROUP, OTHER_GROUP);

        assertThat(overlapping(List.of(reserve("1", "a", 60, BUYER, GROUP)), List.of(moveTo(OTHER_GROUP)))
                        .get(0)
                        .isAccepted())
                .isTrue();
        assertThat(used(ledger, GROUP)).isEqualTo(eur(0));
        assertThat(used(ledger, OTHER_GROUP)).isEqualTo(eur(60));
    }

    @Test
    void aCustomerThatTakesWhileItsPartyMoves() throws Exception {
        open(ledger, 100, BUYER, GROUP, OTHER_GROUP);

        onlyOneOf(overlapping(List.of(moveTo(OTHER_GROUP)), List.of(reserve("1", "a", 60, BUYER, GROUP))), GROUP, 0);
    }

    @Test
    void anOrderThatIsGivenBackWhileItsPartyMoves() throws Exception {
        open(ledger, 100, BUYER, GROUP, OTHER_GROUP);
        assertThat(ledger.apply(
                        List.of(reserve("1", "a", 60, BUYER, GROUP), new Command.Post(head("2"), "a", eur(60)))))
                .allMatch(Outcome::isAccepted);

        assertThat(overlapping(
                                List.of(moveTo(OTHER_GROUP)),
                                List.of(new Command.Release(head("3"), "a", ExposureCategory.OPEN_ORDER, eur(60))))
                        .get(0)
                        .isAccepted())
                .isTrue();
        assertThat(used(ledger, OTHER_GROUP)).isEqualTo(eur(0));
    }

    private static Command.MoveParty moveTo(CreditAccountKey parent) {
        return new Command.MoveParty(
                head("move to " + parent),
                List.of(new Command.MoveParty.NewPath(
                        List.of(new CreditHierarchy.Step(BUYER, true), new CreditHierarchy.Step(parent, true)))),
                List.of());
    }
}
