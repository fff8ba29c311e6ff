package org.leadtocash.core.credit.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.command.Charge;
import org.leadtocash.core.credit.command.OverrideAllowance;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.document.ContentHash;

/** The changes of one commitment in the making: what it becomes, and the entries that say so. */
final class Draft {
    private final List<Posting> postings = new ArrayList<>();
    private Commitment now;

    Draft(Commitment before) {
        this.now = before;
    }

    Commitment now() {
        return now;
    }

    List<Posting> postings() {
        return postings;
    }

    void become(Commitment.State state) {
        now = now.with(state);
    }

    /** Adds a portion to a category as it was charged. */
    void add(ExposureCategory category, Portion part, boolean asked, List<Charge> charges) {
        now = now.plus(category, part);
        for (int step = 0; step < now.path().size(); step++) {
            CreditHierarchy.Step at = now.path().get(step);
            Optional<ContentHash> rates =
                    charges.isEmpty() ? Optional.empty() : charges.get(step).rates();
            post(at, category, part.amount(), part.charges().get(step), asked && at.checked(), rates);
        }
    }

    /** Takes a portion out of a category. */
    void take(ExposureCategory category, Portion part) {
        add(category, part.negated(), false, List.of());
    }

    void post(
            CreditHierarchy.Step at,
            ExposureCategory category,
            Money documentAmount,
            Money amount,
            boolean checked,
            Optional<ContentHash> rates) {
        if (!documentAmount.isZero() || !amount.isZero()) {
            postings.add(new Posting(
                    at.account(),
                    Optional.of(now.about()),
                    new Change.Exposed(category, documentAmount, amount, checked, rates)));
        }
    }

    /** Lets the commitment take accounts above their limit; before what needs it. */
    void allow(List<OverrideAllowance> overrides) {
        if (overrides.isEmpty()) {
            return;
        }
        List<OverrideAllowance> all = new ArrayList<>(now.overrides());
        all.addAll(overrides);
        now = now.with(all);
        overrides.forEach(given -> override(given, given.amount()));
    }

    /** Takes back what of the overrides is no longer needed. */
    void shrink() {
        List<OverrideAllowance> before = now.overrides();
        if (before.isEmpty()) {
            return;
        }
        List<OverrideAllowance> kept = now.shrunk();
        for (OverrideAllowance given : before) {
            Money rest = kept.stream()
                    .filter(left -> left.account().equals(given.account())
                            && left.approval().equals(given.approval()))
                    .map(OverrideAllowance::amount)
                    .findFirst()
                    .orElse(Money.zero(given.amount().getCurrencyUnit()));
            if (!rest.equals(given.amount())) {
                override(given, rest.minus(given.amount()));
            }
        }
        now = now.with(kept);
    }

    private void override(OverrideAllowance given, Money change) {
        postings.add(new Posting(
                given.account(), Optional.of(now.about()), new Change.Overridden(change, given.approval())));
    }

    void replace(Commitment other) {
        now = other;
    }
}
