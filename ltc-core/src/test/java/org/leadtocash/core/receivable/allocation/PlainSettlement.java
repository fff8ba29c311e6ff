package org.leadtocash.core.receivable.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.terms.CashDiscount;
import org.leadtocash.core.receivable.terms.PartialDiscount;

/** Settlement told plainly in decimals, one item after the other, for three strategies; no code of the engine. */
final class PlainSettlement {
    private final Payment payment;
    private final AllocationRules rules;
    private final AllocationStrategy strategy;
    private final int digits;
    private final List<OpenItem> claims = new ArrayList<>();
    private final List<OpenItem> credits = new ArrayList<>();
    private final Map<OpenItem, BigDecimal[]> got = new LinkedHashMap<>();

    PlainSettlement(OpenItems items, Payment payment, AllocationRules rules, AllocationStrategy strategy) {
        this.payment = payment;
        this.rules = rules;
        this.strategy = strategy;
        this.digits = payment.amount().getCurrencyUnit().getDecimalPlaces();
        for (OpenItem item : items.list()) {
            if (item.customer().equals(payment.customer()) && item.open().isSameCurrency(payment.amount())) {
                if (item.open().isPositive() && (rules.paysDisputed() || !item.disputed())) {
                    claims.add(item);
                } else if (item.open().isNegative()) {
                    credits.add(item);
                }
            }
        }
        claims.sort(oldest());
        credits.sort(oldest());
        if (strategy == AllocationStrategy.PRIORITY) {
            claims.sort(Comparator.comparing(item -> {
                int at = rules.priorities().indexOf(item.kind());
                return at < 0 ? 99 : at;
            }));
        }
    }

    private static Comparator<OpenItem> oldest() {
        return (one, other) -> {
            int order = one.dueDate().compareTo(other.dueDate());
            order = order != 0 ? order : one.documentDate().compareTo(other.documentDate());
            order = order != 0 ? order : rate(other).compareTo(rate(one));
            order = order != 0
                    ? order
                    : one.amount().getAmount().compareTo(other.amount().getAmount());
            order = order != 0 ? order : one.document().compareTo(other.document());
            return order;
        };
    }

    private static BigDecimal rate(OpenItem item) {
        return item.discount().isEmpty()
                ? BigDecimal.ZERO
                : item.discount().get().offers().get(0).percent();
    }

    List<String> lines() {
        BigDecimal credit = BigDecimal.ZERO;
        if (strategy == AllocationStrategy.CREDIT_NOTES_FIRST) {
            for (OpenItem item : credits) {
                credit = credit.subtract(item.open().getAmount());
            }
        }
        BigDecimal cash = payment.amount().getAmount();
        BigDecimal charges = payment.charges().getAmount();
        BigDecimal creditLeft = credit;
        BigDecimal[] last = null;
        for (OpenItem item : claims) {
            BigDecimal all = creditLeft.add(cash).add(charges);
            if (all.signum() == 0) {
                break;
            }
            BigDecimal open = item.open().getAmount();
            BigDecimal discount = discountOnAll(item, open);
            BigDecimal needed = open.subtract(discount);
            BigDecimal part = all.min(needed);
            BigDecimal lacking = needed.subtract(part);
            BigDecimal off = BigDecimal.ZERO;
            boolean settled = lacking.compareTo(tolerated(needed)) <= 0;
            if (settled) {
                off = lacking;
            } else {
                discount = discountOnPart(item, open, part, discount);
            }
            BigDecimal fromCredit = part.min(creditLeft);
            BigDecimal fromCash = part.subtract(fromCredit).min(cash);
            BigDecimal fee = part.subtract(fromCredit).subtract(fromCash);
            creditLeft = creditLeft.subtract(fromCredit);
            cash = cash.subtract(fromCash);
            charges = charges.subtract(fee);
            BigDecimal[] parts = {fromCredit.add(fromCash), discount, off, fee};
            got.put(item, parts);
            last = settled ? parts : null;
        }
        if (last != null && cash.signum() > 0) {
            Money demanded = Money.of(
                    payment.amount().getCurrencyUnit(),
                    payment.amount().getAmount().subtract(cash));
            if (cash.compareTo(rules.over().on(demanded).getAmount()) <= 0) {
                last[0] = last[0].add(cash);
                last[2] = last[2].subtract(cash);
            }
        }
        return told(credit.subtract(creditLeft));
    }

    private List<String> told(BigDecimal creditUsed) {
        List<String> told = new ArrayList<>();
        BigDecimal left = creditUsed;
        for (OpenItem item : credits) {
            BigDecimal part = left.min(item.open().getAmount().negate());
            if (part.signum() > 0) {
                told.add(item.ref() + " " + money(part.negate()));
                left = left.subtract(part);
            }
        }
        got.forEach((item, parts) -> told.add(item.ref() + " " + money(parts[0])
                + (parts[1].signum() == 0 ? "" : " discount " + money(parts[1]))
                + (parts[2].signum() == 0 ? "" : " written off " + money(parts[2]))
                + (parts[3].signum() == 0 ? "" : " fee " + money(parts[3]))));
        return told;
    }

    private Money money(BigDecimal amount) {
        return Money.of(payment.amount().getCurrencyUnit(), amount);
    }

    private BigDecimal tolerated(BigDecimal needed) {
        return rules.under().on(money(needed)).getAmount();
    }

    private BigDecimal offered(OpenItem item) {
        if (!rules.grantsDiscounts() || item.discount().isEmpty()) {
            return BigDecimal.ZERO;
        }
        for (CashDiscount.Offer offer : item.discount().get().offers()) {
            if (!offer.honouredUntil().isBefore(payment.received())) {
                return offer.amount().getAmount();
            }
        }
        return BigDecimal.ZERO;
    }

    private BigDecimal discountOnAll(OpenItem item, BigDecimal open) {
        BigDecimal off = offered(item);
        if (off.signum() == 0) {
            return off;
        }
        BigDecimal most = open.subtract(BigDecimal.ONE.movePointLeft(digits));
        return switch (item.discount().get().partial()) {
            case PROPORTIONAL ->
                off.multiply(open)
                        .divide(item.amount().getAmount(), digits, RoundingMode.HALF_UP)
                        .min(most);
            case ONLY_FULL -> off.min(most);
            case NEVER -> open.compareTo(item.amount().getAmount()) == 0 ? off : BigDecimal.ZERO;
        };
    }

    private BigDecimal discountOnPart(OpenItem item, BigDecimal open, BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0 || item.discount().get().partial() != PartialDiscount.PROPORTIONAL) {
            return BigDecimal.ZERO;
        }
        BigDecimal off = offered(item);
        BigDecimal rest = item.amount().getAmount().subtract(off);
        return part.multiply(off)
                .divide(rest, digits, RoundingMode.HALF_UP)
                .min(whole)
                .min(open.subtract(part));
    }
}
