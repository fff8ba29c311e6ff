package org.leadtocash.core.receivable.valuation;

import java.util.Collection;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.allocation.AllocationLine;
import org.leadtocash.core.receivable.allocation.BookValues;
import org.leadtocash.core.receivable.allocation.PaymentAllocation;

/**
 * How the value of the open items of one currency comes about in the ledger:
 * {@code posted - received - deducted + realised + unrealised} is {@code balance}.
 *
 * @param currency the currency of the items
 * @param posted what stood open before the payments, at the rates of posting
 * @param received the payments, at their own rates
 * @param deducted discounts, differences written off and fees
 * @param realised what payments gained; below zero a loss
 * @param unrealised what the rate of the day gains on what is still open; below zero a loss
 * @param balance what is still open, at the rate of the day
 * @param findings why nothing can be proved, or that it does not tie
 */
public record ExchangeProof(
        CurrencyUnit currency,
        Money posted,
        Money received,
        Money deducted,
        Money realised,
        Money unrealised,
        Money balance,
        Findings findings) {
    static final FindingCode NOT_TIED = FindingCode.of("receivable.exchange-not-tied");
    static final FindingCode VALUE_MISSING = FindingCode.of("receivable.exchange-value-missing");

    /**
     * The proof for one currency.
     *
     * @param before the items before the payments
     * @param payments what was applied to them, in order
     * @param after the revaluation of the items after the payments
     */
    public static ExchangeProof of(
            CurrencyUnit currency, OpenItems before, Collection<PaymentAllocation> payments, Revaluation after) {
        Money none = Money.zero(after.rules().ledger());
        Money posted = none;
        Money received = none;
        Money deducted = none;
        Money realised = none;
        boolean whole = after.findings().isEmpty();
        for (OpenItem item : before.list()) {
            if (item.open().getCurrencyUnit().equals(currency)) {
                Optional<Money> book = in(item.bookOpen(), none);
                whole &= book.isPresent() || item.openMinor() == 0;
                posted = posted.plus(book.orElse(none));
            }
        }
        for (PaymentAllocation payment : payments) {
            if (payment.payment().amount().getCurrencyUnit().equals(currency)) {
                Optional<Money> book = in(payment.payment().book(), none);
                whole &= book.isPresent() || payment.payment().amount().isZero();
                received = received.plus(book.orElse(none));
                for (AllocationLine line : payment.lines()) {
                    Optional<BookValues> values =
                            line.book().filter(given -> given.paid().isSameCurrency(none));
                    whole &= values.isPresent();
                    deducted = deducted.plus(values.map(ExchangeProof::deducted).orElse(none));
                    realised = realised.minus(
                            values.map(BookValues::exchangeDifference).orElse(none));
                }
            }
        }
        Money unrealised = after.unrealised(currency);
        Money balance = after.value(currency);
        Money sum = posted.minus(received).minus(deducted).plus(realised).plus(unrealised);
        return new ExchangeProof(
                currency,
                posted,
                received,
                deducted,
                realised,
                unrealised,
                balance,
                findings(currency, whole, sum, balance));
    }

    private static Money deducted(BookValues values) {
        return values.discount().plus(values.writeOff()).plus(values.fee());
    }

    private static Optional<Money> in(Optional<Money> value, Money ledger) {
        return value.filter(ledger::isSameCurrency);
    }

    private static Findings findings(CurrencyUnit currency, boolean whole, Money sum, Money balance) {
        Subject subject = Subject.of("currency", currency.getCode());
        if (!whole) {
            return Findings.of(Finding.of(VALUE_MISSING, Severity.REVIEW, subject)
                    .with("difference", balance.minus(sum))
                    .build());
        }
        return sum.equals(balance)
                ? Findings.none()
                : Findings.of(Finding.of(NOT_TIED, Severity.BLOCK, subject)
                        .with("expected", balance)
                        .with("found", sum)
                        .build());
    }

    /** Whether it ties, and everything in it has a value. */
    public boolean ties() {
        return findings.isEmpty();
    }
}
