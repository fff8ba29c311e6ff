package org.leadtocash.testkit.credit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.leadtocash.core.credit.booking.Commitment;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.ledger.CreditLedger;

/** The end of all business: limits are cut to next to nothing, and everything is given back. */
final class Settlement {
    private static final Instant AFTERWARDS = LedgerWorld.START.plusSeconds(1);

    private final CreditLedger ledger;
    private final LedgerWorld world;

    private Settlement(CreditLedger ledger, LedgerWorld world) {
        this.ledger = ledger;
        this.world = world;
    }

    static Settlement of(CreditLedger ledger, LedgerWorld world) {
        return new Settlement(ledger, world);
    }

    /** I8, and I7 once more: nothing is refused, and nothing is left in any currency. */
    void holds(Law law) {
        List<Command> last = givingBack();
        List<Command> cuts = world.accounts().stream()
                .<Command>map(key ->
                        new Command.SetAccount(LedgerWorld.head("cut " + key, AFTERWARDS), world.account(key, 1)))
                .toList();
        law.isSo(ledger.apply(cuts).stream().allMatch(Outcome::isAccepted), "limits can be cut");
        last.forEach(command -> law.isSo(isGivenBack(ledger.apply(command)), "this is not refused: " + command));
        law.same(ledger.balances(), List.of());
    }

    private List<Command> givingBack() {
        List<Command> last = new ArrayList<>();
        ledger.<List<Commitment>>read(book -> book.commitments().toList())
                .forEach(open -> open.portions().forEach((category, portion) -> {
                    Command.Head head = LedgerWorld.head("last " + open.hold() + category, AFTERWARDS);
                    last.add(
                            category == ExposureCategory.HELD
                                    ? new Command.Adjust(
                                            head,
                                            open.hold(),
                                            category,
                                            portion.amount().negated(),
                                            List.of(),
                                            List.of())
                                    : new Command.Release(head, open.hold(), category, portion.amount()));
                }));
        return last;
    }

    /** A hold that is too late is given back by the very command that is refused. */
    private static boolean isGivenBack(Outcome outcome) {
        return outcome.isAccepted() || CreditLedgerStoreLaws.told(outcome).equals("REFUSED [credit.hold-expired]");
    }
}
