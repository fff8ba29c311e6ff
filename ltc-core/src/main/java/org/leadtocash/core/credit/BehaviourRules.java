package org.leadtocash.core.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leadtocash.core.credit.account.PaymentBehaviour;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.ParamType;
import org.leadtocash.core.receivable.OpenItem;

/** How the payer paid so far. Where nobody knows, somebody must look. */
final class BehaviourRules {
    static final FindingCode SALES_UNPAID = FindingCode.of("credit.sales-unpaid");
    static final FindingCode PAYS_LATE = FindingCode.of("credit.pays-late");
    static final FindingCode NO_PAYMENT = FindingCode.of("credit.no-payment");
    static final FindingCode PAYMENTS_RETURNED = FindingCode.of("credit.payments-returned");

    private final Evaluation evaluation;
    private final List<OpenItem> items;
    private final Optional<PaymentBehaviour> behaviour;

    BehaviourRules(Evaluation evaluation, List<OpenItem> items) {
        this.evaluation = evaluation;
        this.items = items;
        this.behaviour = Optional.ofNullable(evaluation
                .position()
                .behaviours()
                .get(evaluation.request().account().party()));
    }

    void check(String riskClass) {
        evaluation
                .row(CreditRule.DAYS_SALES_OUTSTANDING, riskClass)
                .ifPresent(row -> days(row, SALES_UNPAID, PaymentBehaviour::daysSalesOutstanding));
        evaluation
                .row(CreditRule.DAYS_LATE, riskClass)
                .ifPresent(row -> days(row, PAYS_LATE, PaymentBehaviour::averageDaysLate));
        evaluation.row(CreditRule.PAYMENT_AGE, riskClass).ifPresent(this::age);
        evaluation.row(CreditRule.RETURNED_PAYMENTS, riskClass).ifPresent(this::returned);
    }

    private List<OpenItem> claims() {
        return items.stream().filter(item -> item.openMinor() > 0).toList();
    }

    private static long allowed(PolicyRule row) {
        return row.bounds().days().orElseThrow() + row.bounds().graceDays();
    }

    /** Averages have decimals; what is said is rounded up, so that it is above what is allowed. */
    private void days(PolicyRule row, FindingCode code, Function<PaymentBehaviour, Optional<BigDecimal>> measure) {
        Optional<BigDecimal> measured = behaviour.flatMap(measure);
        if (measured.isEmpty()) {
            evaluation.unknown(row, row.rule().name());
        } else if (measured.get().compareTo(BigDecimal.valueOf(allowed(row))) > 0) {
            long shown = measured.get().setScale(0, RoundingMode.CEILING).longValueExact();
            Finding.Builder finding = counted(row, code, shown, allowed(row));
            if (!claims().isEmpty()) {
                finding.remedy(Remedies.settleItems(claims()));
            }
            evaluation.add(row, finding);
        }
    }

    /** Who never paid is measured from its oldest open claim, and passes without one. */
    private void age(PolicyRule row) {
        if (behaviour.isEmpty()) {
            evaluation.unknown(row, row.rule().name());
            return;
        }
        List<OpenItem> claims = claims();
        Optional<LocalDate> since = behaviour
                .get()
                .lastPayment()
                .or(() -> claims.stream().map(OpenItem::documentDate).min(LocalDate::compareTo));
        if (since.isPresent() && !claims.isEmpty()) {
            long measured =
                    ChronoUnit.DAYS.between(since.get(), evaluation.request().asOf());
            if (measured > allowed(row)) {
                evaluation.add(
                        row,
                        counted(row, NO_PAYMENT, measured, allowed(row))
                                .with("since", since.get())
                                .remedy(Remedies.settleItems(claims)));
            }
        }
    }

    /** The last days, today included: the day so many days ago is the first that is out. */
    private void returned(PolicyRule row) {
        if (behaviour.isEmpty()) {
            evaluation.unknown(row, row.rule().name());
            return;
        }
        LocalDate out = evaluation.request().asOf().minusDays(allowed(row));
        long measured = behaviour.get().returned().stream()
                .filter(day ->
                        day.isAfter(out) && !day.isAfter(evaluation.request().asOf()))
                .count();
        long most = row.bounds().count().orElseThrow();
        if (measured > most) {
            evaluation.add(row, counted(row, PAYMENTS_RETURNED, measured, most).with("days", allowed(row)));
        }
    }

    private Finding.Builder counted(PolicyRule row, FindingCode code, long measured, long most) {
        return evaluation
                .finding(code, row, Optional.of(evaluation.request().account()))
                .with(Remedies.secret("measured", ParamType.COUNT, measured))
                .with(Remedies.secret("threshold", ParamType.COUNT, most));
    }
}
