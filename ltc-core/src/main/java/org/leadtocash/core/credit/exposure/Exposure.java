package org.leadtocash.core.credit.exposure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.quantity.LineQuantities;
import org.leadtocash.core.receivable.OpenItem;

/**
 * An amount at risk with an account, in the currency of the document it comes from.
 *
 * @param account whose risk
 * @param category why it is at risk
 * @param document where it comes from
 * @param amount how much; negative for unallocated cash and credit memos
 * @param planned the day on which an open order is to be delivered; empty where nobody knows, so that it counts at once
 */
public record Exposure(
        CreditAccountKey account,
        ExposureCategory category,
        DocRef document,
        Money amount,
        Optional<LocalDate> planned) {

    /** Without a day of delivery. */
    public Exposure(CreditAccountKey account, ExposureCategory category, DocRef document, Money amount) {
        this(account, category, document, amount, Optional.empty());
    }

    /** The same amount, to be delivered on that day. */
    public Exposure plannedOn(LocalDate day) {
        return new Exposure(account, category, document, amount, Optional.of(day));
    }

    /** What an order line of that value puts at risk, by category. */
    public static List<Exposure> of(CreditAccountKey account, LineRef line, Money value, LineQuantities quantities) {
        List<Exposure> parts = new ArrayList<>();
        LineExposure.of(value, quantities.ordered())
                .at(quantities)
                .forEach((category, amount) -> parts.add(new Exposure(account, category, line.document(), amount)));
        return List.copyOf(parts);
    }

    /** What an open item puts at risk, or takes off: what is open of it. */
    public static Exposure of(CreditAccountKey account, OpenItem item) {
        ExposureCategory credit = item.document().type().equals(DocType.PAYMENT)
                ? ExposureCategory.UNALLOCATED_CASH
                : ExposureCategory.OPEN_CREDIT_MEMO;
        return new Exposure(
                account,
                item.amount().isNegative() ? credit : ExposureCategory.OPEN_ITEM,
                item.document(),
                item.open());
    }
}
