package org.leadtocash.core.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.rule.Checkpoint;
import org.leadtocash.core.document.DocVersion;

/**
 * A document that asks a payer's credit.
 *
 * @param document the version asked about
 * @param account the payer's account
 * @param checkpoint where in its life the document is
 * @param asOf the day, in the time zone of the credit department
 * @param at the moment of asking
 * @param lines what it asks for; at least one, all in one currency
 * @param counted what the exposure already contains of this document: zero for a new one, its old value for a change, its
 *     reservation where one is held
 */
public record CreditRequest(
        DocVersion document,
        CreditAccountKey account,
        Checkpoint checkpoint,
        LocalDate asOf,
        Instant at,
        List<RequestLine> lines,
        Money counted) {

    /**
     * Sorts the lines, and checks that there are some, in one currency, of this document.
     *
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public CreditRequest {
        lines = lines.stream().sorted(Comparator.comparing(RequestLine::line)).toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("credit request of " + document.document() + ": expected lines");
        }
        for (RequestLine line : lines) {
            if (!line.value().isSameCurrency(counted) || !line.line().document().equals(document.document())) {
                throw new IllegalArgumentException("credit request of " + document.document() + " in "
                        + counted.getCurrencyUnit() + ": expected its own lines in one currency, got " + line.line()
                        + " of " + line.value());
            }
        }
    }

    /** A document of which nothing is counted yet. */
    public static CreditRequest of(
            DocVersion document,
            CreditAccountKey account,
            Checkpoint checkpoint,
            LocalDate asOf,
            Instant at,
            List<RequestLine> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("credit request of " + document.document() + ": expected lines");
        }
        Money none = Money.zero(lines.get(0).value().getCurrencyUnit());
        return new CreditRequest(document, account, checkpoint, asOf, at, lines, none);
    }

    /** The same request, of which so much is in the exposure already. */
    public CreditRequest withCounted(Money already) {
        return new CreditRequest(document, account, checkpoint, asOf, at, lines, already);
    }

    /** What the customer will owe for all lines. */
    public Money value() {
        return Money.total(lines.stream().map(RequestLine::value).toList());
    }

    /** Whether the document asks for more than is counted already: only then do limits matter. */
    public boolean raises() {
        return value().isGreaterThan(counted);
    }
}
