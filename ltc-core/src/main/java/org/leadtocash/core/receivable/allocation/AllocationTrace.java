package org.leadtocash.core.receivable.allocation;

import java.time.LocalDate;
import org.joda.money.Money;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.terms.CashDiscount;
import org.leadtocash.core.receivable.terms.Figure;
import org.leadtocash.core.receivable.terms.PartialDiscount;
import org.leadtocash.core.receivable.terms.Worksheet;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.trace.Cited;

/** Writes how a line came about: the discount from its offer, and what the item falls by. */
final class AllocationTrace {
    private AllocationTrace() {}

    static void write(Tape tape, OpenItem item, LineDraft line, LocalDate day) {
        if (!tape.isRecording()) {
            return;
        }
        tape.scope(item.ref().toString());
        Worksheet sheet = Worksheet.on(tape);
        Cited source = Cited.of("open-item", item.ref().toString());
        Figure open = sheet.take("open", item.open(), source.field("open"));
        Figure paid = sheet.take("paid", money(item, line.paid + line.fee), Cited.of("payment", "amount"));
        Figure settled = paid;
        if (line.discount != 0) {
            Figure discount = discount(sheet, item, line, day, source);
            sheet.result("discount", discount);
            settled = sheet.plus("with discount", settled, discount);
        }
        if (line.writeOff != 0) {
            settled = sheet.plus(
                    "with difference", settled, sheet.take("written off", money(item, line.writeOff), source));
        }
        sheet.result("reduction", settled);
        sheet.result("still open", sheet.minus("still open", open, settled));
    }

    private static Figure discount(Worksheet sheet, OpenItem item, LineDraft line, LocalDate day, Cited source) {
        CashDiscount discount = item.discount().orElseThrow();
        CashDiscount.Offer offer = discount.at(day).orElseThrow();
        Figure off = sheet.take("discount of the item", offer.amount(), source.field("discount"));
        if (discount.partial() != PartialDiscount.PROPORTIONAL) {
            return line.discount == offer.amount().getAmountMinorLong() ? off : least(sheet, item, line, source);
        }
        Figure amount = sheet.take("amount of the item", item.amount(), source.field("amount"));
        RoundingPolicy cents = RoundingPolicy.standard(item.amount().getCurrencyUnit());
        Figure exact = line.settled
                ? sheet.times(
                        "its part of the discount",
                        sheet.over("discount to amount", off, amount),
                        sheet.take("open", item.open(), source.field("open")))
                : sheet.times(
                        "discount on what was paid",
                        sheet.over("discount to money", off, sheet.minus("money for all", amount, off)),
                        sheet.take("paid", money(item, line.paid + line.fee), Cited.of("payment", "amount")));
        Figure rounded = sheet.round("cash discount", exact, cents);
        boolean whole =
                rounded.value().equals(Ratio.from(money(item, line.discount).getAmount()));
        return whole ? rounded : least(sheet, item, line, source);
    }

    /** A discount that its item has no more room for. */
    private static Figure least(Worksheet sheet, OpenItem item, LineDraft line, Cited source) {
        return sheet.take("discount as far as there is room", money(item, line.discount), source.field("room"));
    }

    private static Money money(OpenItem item, long minor) {
        return Money.ofMinor(item.amount().getCurrencyUnit(), minor);
    }
}
