package org.leadtocash.testkit.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.command.Charge;
import org.leadtocash.core.credit.command.OverrideAllowance;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.document.DocRef;

/** A reservation of the {@link ReferenceLedger}. */
final class ReferenceHold {
    final DocRef document;
    final List<String> path;
    final Map<ExposureCategory, Part> parts = new EnumMap<>(ExposureCategory.class);
    final List<OverrideAllowance> overrides = new ArrayList<>();
    Optional<Instant> expiresAt = Optional.empty();
    String state = "HELD";

    /** What is in one category. */
    static final class Part {
        Money amount;
        Map<String, BigDecimal> charges;

        Part(Money amount, Map<String, BigDecimal> charges) {
            this.amount = amount;
            this.charges = charges;
        }
    }

    ReferenceHold(DocRef document, List<String> path) {
        this.document = document;
        this.path = path;
    }

    ReferenceHold copy(List<String> steps) {
        ReferenceHold copy = new ReferenceHold(document, steps);
        copy.overrides.addAll(overrides);
        copy.expiresAt = expiresAt;
        copy.state = state;
        parts.forEach((category, part) -> copy.parts.put(category, new Part(part.amount, new HashMap<>(part.charges))));
        return copy;
    }

    boolean isUnresolved() {
        return state.equals("HELD") || state.equals("PARTLY_POSTED");
    }

    boolean isLate(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }

    String whyResolved() {
        return switch (state) {
            case "POSTED" -> "credit.already-posted";
            case "VOIDED" -> "credit.already-voided";
            default -> "credit.hold-expired";
        };
    }

    /** Whether that much is there, with the sign of what is there. */
    boolean has(ExposureCategory category, Money amount) {
        Part part = parts.get(category);
        return part != null
                && part.amount.isSameCurrency(amount)
                && part.amount.getAmount().signum() == amount.getAmount().signum()
                && part.amount.getAmount().abs().compareTo(amount.getAmount().abs()) >= 0;
    }

    /** What the accounts are charged for an amount of a part: in proportion, half up; all of it for all of it. */
    Map<String, BigDecimal> share(ExposureCategory category, Money amount) {
        Part part = Law.known(parts, category);
        Map<String, BigDecimal> shares = new HashMap<>();
        part.charges.forEach((account, charge) -> shares.put(
                account,
                part.amount.equals(amount)
                        ? charge
                        : charge.multiply(amount.getAmount())
                                .divide(part.amount.getAmount(), 2, RoundingMode.HALF_UP)));
        return shares;
    }

    void put(ExposureCategory category, Money amount, List<Charge> charges) {
        Map<String, BigDecimal> named = new HashMap<>();
        charges.forEach(
                charge -> named.put(charge.account().toString(), charge.amount().getAmount()));
        add(category, amount, named);
    }

    void add(ExposureCategory category, Money amount, Map<String, BigDecimal> charges) {
        Part part = parts.get(category);
        if (part == null) {
            parts.put(category, new Part(amount, new HashMap<>(charges)));
        } else {
            part.amount = part.amount.plus(amount);
            charges.forEach((account, charge) -> part.charges.merge(account, charge, BigDecimal::add));
        }
    }

    void take(ExposureCategory category, Money amount) {
        takeWithoutShrinking(category, amount);
        shrink();
    }

    void takeWithoutShrinking(ExposureCategory category, Money amount) {
        Map<String, BigDecimal> shares = share(category, amount);
        Part part = Law.known(parts, category);
        part.amount = part.amount.minus(amount);
        shares.forEach((account, share) -> part.charges.merge(account, share.negate(), BigDecimal::add));
        if (part.amount.isZero()) {
            parts.remove(category);
        }
    }

    void giveBack(String resolved) {
        if (parts.containsKey(ExposureCategory.HELD)) {
            takeWithoutShrinking(ExposureCategory.HELD, Law.known(parts, ExposureCategory.HELD).amount);
        }
        state = state.equals("PARTLY_POSTED") ? "POSTED" : resolved;
        shrink();
    }

    /** No account is overridden by more than it is charged. */
    void shrink() {
        List<OverrideAllowance> kept = new ArrayList<>();
        Map<String, BigDecimal> left = new HashMap<>();
        parts.values()
                .forEach(part ->
                        part.charges.forEach((account, charge) -> left.merge(account, charge, BigDecimal::add)));
        for (OverrideAllowance override : overrides) {
            String account = override.account().toString();
            BigDecimal rest = left.getOrDefault(account, BigDecimal.ZERO)
                    .min(override.amount().getAmount());
            if (rest.signum() > 0) {
                kept.add(override.withAmount(Money.of(override.amount().getCurrencyUnit(), rest)));
                left.merge(account, rest.negate(), BigDecimal::add);
            }
        }
        overrides.clear();
        overrides.addAll(kept);
    }
}
