package org.leadtocash.core.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.BUYER;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.GROUP;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.ORDER;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.balances;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.codes;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.eur;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.head;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.post;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.release;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.reserve;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.account.HierarchyEdge;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Charge;
import org.leadtocash.core.credit.command.ChargeRate;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.time.Validity;

/** A buyer that is sold from one group to another, and rates that move. */
class PartyMoveTest {
    private static final CreditAccountKey US_GROUP = CreditAccountKey.of("US-GROUP");
    private static final ChargeRate RATE = new ChargeRate(CurrencyUnit.EUR, CurrencyUnit.USD, new BigDecimal("1.25"));

    private static CreditLedger ledger(String usGroup) {
        return LedgerFixtures.ledger(
                LedgerRules.standard(),
                List.of(
                        CreditAccount.of(BUYER, eur("1000")),
                        CreditAccount.of(GROUP, eur("1000")),
                        CreditAccount.of(US_GROUP, usd(usGroup))));
    }

    private static Command.MoveParty move(String key, CreditAccountKey parent, ChargeRate... rates) {
        CreditHierarchy hierarchy =
                CreditHierarchy.of(List.of(HierarchyEdge.of(BUYER.party(), parent.party(), Validity.always())));
        Command.MoveParty.NewPath path =
                Command.MoveParty.NewPath.of(BUYER, hierarchy, LedgerFixtures.DAY, Set.of(BUYER, parent));
        return new Command.MoveParty(head(key), List.of(path), List.of(rates));
    }

    private static void done(CreditLedger ledger, Command... commands) {
        assertThat(ledger.apply(List.of(commands))).allMatch(Outcome::isAccepted);
        assertThat(ledger.diff()).isEmpty();
    }

    @Test
    void allThatIsUsedMovesToTheNewParentInOneStep() {
        CreditLedger ledger = ledger("500");
        done(ledger, reserve("1", "h", "100"), reserve("2", "o", "33.33"), post("3", "o", "33.33"));

        done(ledger, move("4", US_GROUP, RATE));

        assertThat(balances(ledger))
                .containsExactly(
                        "FR-BUYER/MAIN HELD EUR 100.00",
                        "FR-BUYER/MAIN OPEN_ORDER EUR 33.33",
                        "US-GROUP/MAIN HELD USD 125.00",
                        "US-GROUP/MAIN OPEN_ORDER USD 41.66");
        done(ledger, post("5", "h", "60"), release("6", "o", ExposureCategory.OPEN_ORDER, "33.33"));
        assertThat(balances(ledger))
                .containsExactly("FR-BUYER/MAIN OPEN_ORDER EUR 60.00", "US-GROUP/MAIN OPEN_ORDER USD 75.00");
    }

    @Test
    void aNewParentWithoutRoomRefusesAndNothingMoves() {
        CreditLedger ledger = ledger("124.99");
        done(ledger, reserve("1", "h", "100"));
        List<String> before = balances(ledger);

        Outcome refused = ledger.apply(move("2", US_GROUP, RATE));

        assertThat(codes(refused)).containsExactly("credit.limit-exceeded");
        assertThat(refused.findings().list().get(0).amount("over"))
                .contains(usd("0.01").toBigMoney());
        assertThat(balances(ledger)).isEqualTo(before);
        assertThat(codes(ledger.apply(move("3", US_GROUP)))).containsExactly("credit.charge-rate-missing");
    }

    @Test
    void whoComesWithTheOldPathAfterTheMoveIsRefused() {
        CreditLedger ledger = ledger("500");
        done(ledger, reserve("1", "h", "100"), move("2", US_GROUP, RATE));

        assertThat(codes(ledger.apply(reserve("3", "late", "1")))).containsExactly("credit.other-path");
        done(
                ledger,
                Command.Reserve.of(
                        head("4"),
                        "right",
                        ORDER,
                        eur("1"),
                        List.of(new Charge(BUYER, eur("1"), true), new Charge(US_GROUP, usd("1.25"), true))));
    }

    @Test
    void aRateThatMovesIsWrittenDownAndRefusesNobody() {
        CreditLedger ledger = ledger("130");
        done(ledger, move("1", US_GROUP, RATE));
        done(
                ledger,
                Command.Reserve.of(
                        head("2"),
                        "h",
                        ORDER,
                        eur("100"),
                        List.of(new Charge(BUYER, eur("100"), true), new Charge(US_GROUP, usd("125"), true))));

        done(
                ledger,
                new Command.Revalue(
                        head("3"),
                        BUYER,
                        List.of(new ChargeRate(CurrencyUnit.EUR, CurrencyUnit.USD, new BigDecimal("1.4")))));

        assertThat(balances(ledger)).containsExactly("FR-BUYER/MAIN HELD EUR 100.00", "US-GROUP/MAIN HELD USD 140.00");
        done(ledger, new Command.VoidHold(head("4"), "h"));
        assertThat(balances(ledger)).isEmpty();
    }

    @Test
    void aPathNamesAccountsThatAreThere() {
        CreditLedger ledger = ledger("1");

        assertThat(codes(ledger.apply(move("1", CreditAccountKey.of("NOBODY")))))
                .containsExactly("credit.unknown-account");
        assertThat(codes(ledger.apply(new Command.Revalue(head("2"), CreditAccountKey.of("NOBODY"), List.of()))))
                .containsExactly("credit.unknown-account");
    }
}
