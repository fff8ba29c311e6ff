package org.leadtocash.core.credit.release;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.CreditRequest;
import org.leadtocash.core.credit.RequestLine;
import org.leadtocash.core.credit.exposure.LineExposure;
import org.leadtocash.core.quantity.Quantity;

/**
 * What of a request was approved, and what stays held. Of a line that was approved in part, the most whole pieces go on that
 * are worth no more than was approved; the two parts together are the request, to the cent. What the exposure contains of
 * the document already is of the part that goes on.
 *
 * @param released what may go on; empty where nothing may
 * @param held what stays held; empty where nothing does
 */
public record Parted(Optional<CreditRequest> released, Optional<CreditRequest> held) {

    static Parted of(Approval approval, CreditRequest request) {
        if (approval.lines().isEmpty()) {
            return new Parted(Optional.of(request), Optional.empty());
        }
        List<RequestLine> released = new ArrayList<>();
        List<RequestLine> held = new ArrayList<>();
        for (RequestLine line : request.lines()) {
            Money most = approval.lines()
                    .getOrDefault(line.line(), Money.zero(line.value().getCurrencyUnit()));
            Quantity pieces = pieces(line, most);
            if (pieces.compareTo(line.quantity()) >= 0) {
                released.add(line);
            } else if (pieces.isZero()) {
                held.add(line);
            } else {
                Money value = LineExposure.of(line.value(), line.quantity()).valueOf(pieces);
                released.add(new RequestLine(line.line(), pieces, value, line.planned()));
                held.add(new RequestLine(
                        line.line(), line.quantity().minus(pieces), line.value().minus(value), line.planned()));
            }
        }
        return new Parted(with(request, released), with(request.withCounted(List.of()), held));
    }

    /** As many whole pieces as are worth no more; all of the line where that is worth no more. */
    private static Quantity pieces(RequestLine line, Money most) {
        LineExposure exposure = LineExposure.of(line.value(), line.quantity());
        if (!line.value().isGreaterThan(most)) {
            return line.quantity();
        }
        BigInteger fits = BigInteger.ZERO;
        BigInteger tooMany =
                line.quantity().amount().setScale(0, RoundingMode.CEILING).toBigInteger();
        while (tooMany.subtract(fits).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = fits.add(tooMany).shiftRight(1);
            Quantity pieces =
                    Quantity.of(new BigDecimal(middle), line.quantity().unit());
            if (exposure.valueOf(pieces).isGreaterThan(most)) {
                tooMany = middle;
            } else {
                fits = middle;
            }
        }
        return Quantity.of(new BigDecimal(fits), line.quantity().unit());
    }

    private static Optional<CreditRequest> with(CreditRequest request, List<RequestLine> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(request.withLines(lines));
    }
}
