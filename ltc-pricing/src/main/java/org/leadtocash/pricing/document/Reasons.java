package org.leadtocash.pricing.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.exchange.NoRate;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.source.Source;
import org.leadtocash.pricing.condition.ChangeLimits;
import org.leadtocash.pricing.condition.KeyField;
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.procedure.Step;

/** What a pricing has to say, collected while it runs. */
final class Reasons {
    private static final FindingCode NO_DATE = FindingCode.of("pricing.no-date");
    private static final FindingCode ZERO_QUANTITY = FindingCode.of("pricing.zero-quantity");
    private static final FindingCode RETURN = FindingCode.of("pricing.return-line");
    private static final FindingCode KEY_UNKNOWN = FindingCode.of("pricing.key-unknown");
    private static final FindingCode REQUIREMENT_UNKNOWN = FindingCode.of("pricing.requirement-unknown");
    private static final FindingCode NO_PRICE = FindingCode.of("pricing.no-price");
    private static final FindingCode TIE = FindingCode.of("pricing.tie");
    private static final FindingCode UNIT_UNKNOWN = FindingCode.of("pricing.unit-unknown");
    private static final FindingCode NO_ENTRY = FindingCode.of("pricing.entry-not-allowed");
    private static final FindingCode PRICE_ZERO = FindingCode.of("pricing.price-zero");
    private static final FindingCode BELOW_ZERO = FindingCode.of("pricing.below-zero");
    private static final FindingCode NOTHING_TO_SPLIT = FindingCode.of("pricing.nothing-to-split");
    private static final FindingCode HEADER_PER_UNIT = FindingCode.of("pricing.header-per-unit");
    private static final FindingCode HEADER_GRADUATED = FindingCode.of("pricing.header-graduated");
    private static final FindingCode BEYOND_LIMITS = FindingCode.of("pricing.beyond-limits");
    private static final FindingCode GIVE_KEY = FindingCode.of("pricing.give-key");
    private static final FindingCode MAINTAIN_PRICE = FindingCode.of("pricing.maintain-price");

    private final Subject document;
    private final String procedure;
    private final List<Finding> found = new ArrayList<>();

    Reasons(DocRef document, String procedure) {
        this.document = Subject.of(document);
        this.procedure = procedure;
    }

    Subject document() {
        return document;
    }

    Subject line(String number) {
        return document.at("lines/" + number);
    }

    void add(Findings others) {
        others.forEach(found::add);
    }

    int count() {
        return found.size();
    }

    Findings findings() {
        return Findings.from(found);
    }

    private Finding.Builder of(FindingCode code, Severity severity, Subject subject) {
        return Finding.of(code, severity, subject);
    }

    private Finding.Builder of(FindingCode code, Severity severity, Subject subject, Step step) {
        return Finding.of(code, severity, subject)
                .source(Source.of(procedure, "step " + step.number()))
                .reference("conditionType", step.label());
    }

    void noDate(Subject subject, DateRule rule) {
        found.add(of(NO_DATE, Severity.BLOCK, subject)
                .text("expected", "one of " + String.join(", ", rule.names()))
                .build());
    }

    void zeroQuantity(Subject subject) {
        found.add(of(ZERO_QUANTITY, Severity.BLOCK, subject).build());
    }

    void returned(Subject subject, Quantity quantity) {
        found.add(of(RETURN, Severity.WARN, subject).with("quantity", quantity).build());
    }

    void keyUnknown(Severity severity, Subject subject, Step step, KeyField field) {
        found.add(of(KEY_UNKNOWN, severity, subject, step)
                .reference("field", field.name())
                .remedy(Remedy.of(GIVE_KEY).reference("field", field.name()).build())
                .build());
    }

    void requirementUnknown(Severity severity, Subject subject, Step step, List<String> facts) {
        found.add(of(REQUIREMENT_UNKNOWN, severity, subject, step)
                .text("missing", String.join(", ", facts))
                .build());
    }

    void noPrice(Subject subject, Step step, String material, LocalDate day, String cause, Optional<String> maybe) {
        Finding.Builder finding = of(NO_PRICE, Severity.BLOCK, subject, step)
                .reference("material", material)
                .with("date", day)
                .reference("cause", cause)
                .remedy(Remedy.of(MAINTAIN_PRICE)
                        .reference("conditionType", step.label())
                        .reference("material", material)
                        .with("date", day)
                        .build());
        maybe.ifPresent(near -> finding.text("maybe", near));
        found.add(finding.build());
    }

    void tie(Severity severity, Subject subject, Step step, List<String> records) {
        found.add(of(TIE, severity, subject, step)
                .text("records", String.join(", ", records))
                .build());
    }

    void unitUnknown(Severity severity, Subject subject, Step step, String from, String to) {
        found.add(of(UNIT_UNKNOWN, severity, subject, step)
                .reference("from", from)
                .reference("to", to)
                .build());
    }

    void notAllowed(Subject subject, String conditionType) {
        found.add(of(NO_ENTRY, Severity.BLOCK, subject)
                .reference("conditionType", conditionType)
                .build());
    }

    void priceZero(Subject subject, Step step) {
        found.add(of(PRICE_ZERO, Severity.WARN, subject, step).build());
    }

    void belowZero(Subject subject, BigMoney amount) {
        found.add(
                of(BELOW_ZERO, Severity.REVIEW, subject).with("amount", amount).build());
    }

    void nothingToSplit(Step step) {
        found.add(of(NOTHING_TO_SPLIT, Severity.BLOCK, document, step).build());
    }

    void headerPerUnit(Step step) {
        found.add(of(HEADER_PER_UNIT, Severity.BLOCK, document, step).build());
    }

    void headerGraduated(Step step) {
        found.add(of(HEADER_GRADUATED, Severity.BLOCK, document, step).build());
    }

    void beyondLimits(Subject subject, Step step, BigDecimal entered, ChangeLimits limits) {
        Finding.Builder finding =
                of(BEYOND_LIMITS, Severity.REVIEW, subject, step).text("entered", entered.toPlainString());
        limits.least().ifPresent(least -> finding.text("least", least.toPlainString()));
        limits.most().ifPresent(most -> finding.text("most", most.toPlainString()));
        found.add(finding.build());
    }

    void noRate(Severity severity, Subject subject, NoRate missing) {
        found.add(missing.finding(severity, subject).build());
    }
}
