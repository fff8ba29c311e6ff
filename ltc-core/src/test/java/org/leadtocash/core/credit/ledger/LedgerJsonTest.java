package org.leadtocash.core.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.BUYER;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.GROUP;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.NOW;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.ORDER;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.eur;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.head;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.ledger;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.post;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.release;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.reserve;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.booking.BookingJson;
import org.leadtocash.core.credit.booking.Commitment;
import org.leadtocash.core.credit.booking.LedgerEntry;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Charge;
import org.leadtocash.core.credit.command.ChargeRate;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.command.CommandJson;
import org.leadtocash.core.credit.command.OverrideAllowance;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.json.LtcJson;

class LedgerJsonTest {
    private static final List<Charge> CHARGES =
            List.of(new Charge(BUYER, eur("1"), true), new Charge(GROUP, eur("1"), true));
    private static final ChargeRate RATE = new ChargeRate(CurrencyUnit.EUR, CurrencyUnit.USD, new BigDecimal("1.25"));

    private static List<Command> oneOfEach() {
        OverrideAllowance allowance = new OverrideAllowance(BUYER, eur("5"), "A-1");
        Command.MoveParty.NewPath path = new Command.MoveParty.NewPath(
                List.of(new CreditHierarchy.Step(BUYER, true), new CreditHierarchy.Step(GROUP, false)));
        return List.of(
                reserve("1", "h", "10").until(NOW).forLine(ORDER.line("10")).with(List.of(allowance)),
                reserve("1b", "h2", "10"),
                new Command.Adjust(head("2"), "h2", ExposureCategory.HELD, eur("1"), CHARGES, List.of(allowance)),
                post("3", "h2", "5"),
                new Command.Post(head("3b"), "h2", eur("5"), true),
                release("4", "h2", ExposureCategory.OPEN_ORDER, "1"),
                new Command.Move(
                        head("5").expecting(Map.of(BUYER, 7L)),
                        "h2",
                        ExposureCategory.OPEN_ORDER,
                        ExposureCategory.OPEN_ITEM,
                        eur("1"),
                        Optional.of(new Command.Becoming(eur("1"), CHARGES))),
                new Command.VoidHold(head("6"), "h"),
                new Command.Expire(head("7"), "h"),
                new Command.Report(head("8"), "r", ORDER, ExposureCategory.OPEN_ITEM, eur("1"), CHARGES),
                new Command.SetAccount(head("9"), CreditAccount.of(BUYER, eur("1"))),
                new Command.MoveParty(head("10"), List.of(path), List.of(RATE)),
                new Command.Revalue(head("11"), BUYER, List.of(RATE)),
                reserve("12", "h12", "11"));
    }

    @Test
    void everyValueReadsBackAsItWasWritten() {
        LtcJson json = LtcJson.standard().with(BookingJson.formats());
        CreditLedger ledger = ledger("20", "20");

        for (Command command : oneOfEach()) {
            assertThat(CommandJson.COMMAND.read("command", CommandJson.COMMAND.write(command)))
                    .isEqualTo(command);
            Outcome outcome = ledger.apply(command);
            assertThat(json.read("outcome", json.write(outcome), Outcome.class)).isEqualTo(outcome);
        }
        assertThat(ledger.entries(EntryFilter.all()))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(json.read("entry", json.write(entry), LedgerEntry.class))
                        .isEqualTo(entry));
        assertThat(ledger.<List<Commitment>>read(book -> book.commitments().toList()))
                .isNotEmpty()
                .allSatisfy(held -> assertThat(json.read("commitment", json.write(held), Commitment.class))
                        .isEqualTo(held));
    }

    @Test
    void theMomentOfSendingIsNotPartOfACommandAndEverythingElseIs() {
        Command.VoidHold sent = new Command.VoidHold(head("6"), "h");

        assertThat(new Command.VoidHold(head("6", NOW.plusSeconds(9)), "h").hash())
                .isEqualTo(sent.hash());
        assertThat(new Command.VoidHold(head("6"), "other").hash()).isNotEqualTo(sent.hash());
        assertThat(new Command.Expire(head("6"), "h").hash()).isNotEqualTo(sent.hash());
    }
}
