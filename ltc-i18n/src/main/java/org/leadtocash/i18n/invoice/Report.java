package org.leadtocash.i18n.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.source.Source;
import org.leadtocash.i18n.invoice.term.Spot;

/** What one rule says of one invoice. */
final class Report {
    private final InvoiceRule rule;
    private final Source source;
    private final Subject about;
    private final CurrencyUnit currency;
    private final List<Finding> findings;

    /**
     * A report that adds to findings.
     *
     * @param currency of the invoice; XXX where it has none
     */
    Report(InvoiceRule rule, Source source, Subject about, CurrencyUnit currency, List<Finding> findings) {
        this.rule = rule;
        this.source = source;
        this.about = about;
        this.currency = currency;
        this.findings = findings;
    }

    private Finding.Builder finding(FindingCode code, String path) {
        return Finding.of(code, rule.severity(), path.isEmpty() ? about : about.at(path))
                .reference("rule", rule.id())
                .source(source);
    }

    private void add(Finding.Builder finding, Remedy remedy) {
        findings.add(finding.remedy(remedy).build());
    }

    private static Remedy about(FindingCode code, String term) {
        return Remedy.of(code).reference("term", term).build();
    }

    private BigMoney money(BigDecimal amount) {
        return BigMoney.of(currency, amount);
    }

    void missing(Spot spot, String term) {
        missing(spot.path(term), term);
    }

    void missing(String path, String term) {
        add(finding(InvoiceCodes.TERM_MISSING, path).reference("term", term), about(InvoiceCodes.SUPPLY, term));
    }

    void oneOfMissing(Spot spot, List<String> terms) {
        String list = String.join(", ", terms);
        add(
                finding(InvoiceCodes.ONE_OF_MISSING, spot.path()).text("terms", list),
                Remedy.of(InvoiceCodes.SUPPLY_ONE_OF).text("terms", list).build());
    }

    void groupMissing(String path, String group) {
        add(
                finding(InvoiceCodes.GROUP_MISSING, path).reference("group", group),
                Remedy.of(InvoiceCodes.SUPPLY_GROUP).reference("group", group).build());
    }

    void notBoth(Spot spot, String term, String other) {
        add(
                finding(InvoiceCodes.NOT_BOTH, spot.path(term))
                        .reference("term", term)
                        .reference("other", other),
                about(InvoiceCodes.REMOVE, other));
    }

    void unwanted(Spot spot, String term) {
        add(finding(InvoiceCodes.UNWANTED, spot.path(term)).reference("term", term), about(InvoiceCodes.REMOVE, term));
    }

    void belowMinimum(Spot spot, String term, String found, String least) {
        findings.add(finding(InvoiceCodes.BELOW_MINIMUM, spot.path(term))
                .reference("term", term)
                .text("found", found)
                .text("least", least)
                .build());
    }

    void tooManyDecimals(Spot spot, String term, String found, int decimals) {
        add(
                finding(InvoiceCodes.TOO_MANY_DECIMALS, spot.path(term))
                        .reference("term", term)
                        .text("found", found)
                        .with("decimals", decimals),
                Remedy.of(InvoiceCodes.ROUND)
                        .reference("term", term)
                        .with("decimals", decimals)
                        .build());
    }

    void tooLong(Spot spot, String term, int most) {
        findings.add(finding(InvoiceCodes.TOO_LONG, spot.path(term))
                .reference("term", term)
                .with("most", most)
                .build());
    }

    void malformed(Spot spot, String term, String found, String expected) {
        findings.add(finding(InvoiceCodes.MALFORMED, spot.path(term))
                .reference("term", term)
                .text("found", found)
                .text("expected", expected)
                .build());
    }

    void codeUnknown(String path, String term, String found, String list) {
        add(
                finding(InvoiceCodes.CODE_UNKNOWN, path)
                        .reference("term", term)
                        .text("found", found)
                        .reference("list", list),
                Remedy.of(InvoiceCodes.CHOOSE_CODE).reference("list", list).build());
    }

    void wrongOrder(Spot spot, String term, LocalDate from, String other, LocalDate to) {
        findings.add(finding(InvoiceCodes.WRONG_ORDER, spot.path(other))
                .reference("term", term)
                .with("from", from)
                .reference("other", other)
                .with("to", to)
                .build());
    }

    /** A total that is another than it should be, or is missing. */
    void total(Spot spot, String term, Optional<BigDecimal> found, BigDecimal expected) {
        Finding.Builder finding = finding(
                        found.isEmpty() ? InvoiceCodes.TOTAL_MISSING : InvoiceCodes.TOTAL_DIFFERS, spot.path(term))
                .reference("term", term);
        found.ifPresent(amount -> finding.with("found", money(amount)));
        add(finding.with("expected", money(expected)), setAmount(term, expected));
    }

    /** An amount that is further from what it should be than a rule tolerates, or is missing. */
    void notNear(Spot spot, String term, Optional<BigDecimal> found, BigDecimal expected, BigDecimal within) {
        if (found.isEmpty()) {
            total(spot, term, found, expected);
            return;
        }
        add(
                finding(InvoiceCodes.TOTAL_NOT_NEAR, spot.path(term))
                        .reference("term", term)
                        .with("found", money(found.get()))
                        .with("expected", money(expected))
                        .with("within", money(within)),
                setAmount(term, expected));
    }

    private Remedy setAmount(String term, BigDecimal amount) {
        return Remedy.of(InvoiceCodes.SET_AMOUNT)
                .reference("term", term)
                .with("amount", money(amount))
                .build();
    }

    /** A total that cannot be worked out because another term is missing. */
    void totalUnknown(Spot spot, String term, String needs) {
        add(
                finding(InvoiceCodes.TOTAL_UNKNOWN, spot.path(term))
                        .reference("term", term)
                        .reference("needs", needs),
                about(InvoiceCodes.SUPPLY, needs));
    }

    void totalTwice(Spot spot, String term, String other) {
        add(
                finding(InvoiceCodes.TOTAL_TWICE, spot.path(other))
                        .reference("term", term)
                        .reference("other", other),
                about(InvoiceCodes.REMOVE, other));
    }

    void breakdown(FindingCode code, String category, FindingCode remedy) {
        add(
                finding(code, "BG-23").reference("category", category),
                Remedy.of(remedy).reference("category", category).build());
    }

    void breakdownTwice(String category, int times) {
        add(
                finding(InvoiceCodes.BREAKDOWN_TWICE, "BG-23")
                        .reference("category", category)
                        .with("times", times),
                Remedy.of(InvoiceCodes.JOIN_BREAKDOWN)
                        .reference("category", category)
                        .build());
    }

    void taxIdMissing(String group, String category, List<String> terms) {
        String list = String.join(", ", terms);
        add(
                finding(InvoiceCodes.TAX_ID_MISSING, group)
                        .reference("category", category)
                        .text("terms", list),
                Remedy.of(InvoiceCodes.SUPPLY_ONE_OF).text("terms", list).build());
    }

    void taxIdUnfit(Spot spot, String category, String term) {
        add(
                finding(InvoiceCodes.TAX_ID_UNFIT, spot.path(term))
                        .reference("category", category)
                        .reference("term", term),
                about(InvoiceCodes.REMOVE, term));
    }

    void rateUnfit(Spot spot, String category, String term, Optional<BigDecimal> found, String expected) {
        Finding.Builder finding = finding(InvoiceCodes.RATE_UNFIT, spot.path(term))
                .reference("category", category)
                .reference("term", term)
                .reference("expected", expected);
        found.ifPresent(rate -> finding.percent("found", rate));
        findings.add(finding.build());
    }

    void reasonMissing(Spot spot, String category) {
        add(
                finding(InvoiceCodes.REASON_MISSING, spot.path()).reference("category", category),
                Remedy.of(InvoiceCodes.SUPPLY_ONE_OF)
                        .text("terms", "BT-120, BT-121")
                        .build());
    }

    void reasonUnfit(Spot spot, String category, String term) {
        add(
                finding(InvoiceCodes.REASON_UNFIT, spot.path(term))
                        .reference("category", category)
                        .reference("term", term),
                about(InvoiceCodes.REMOVE, term));
    }

    void notAlone(Spot spot, String category, String term, String found) {
        findings.add(finding(InvoiceCodes.NOT_ALONE, spot.path(term))
                .reference("category", category)
                .reference("term", term)
                .text("found", found)
                .build());
    }

    void foreignCountry(Spot spot, String category, String term, String found) {
        findings.add(finding(InvoiceCodes.FOREIGN_COUNTRY, spot.path(term))
                .reference("category", category)
                .reference("term", term)
                .text("found", found)
                .build());
    }

    void unwanted(String path, String id) {
        add(finding(InvoiceCodes.UNWANTED, path).reference("term", id), about(InvoiceCodes.REMOVE, id));
    }

    void tooMany(Spot spot, String group, int found, int most) {
        findings.add(finding(InvoiceCodes.TOO_MANY, spot.path())
                .reference("group", group)
                .with("found", found)
                .with("most", most)
                .build());
    }

    void twice(Spot spot, String term, String found) {
        findings.add(finding(InvoiceCodes.VALUE_TWICE, spot.path(term))
                .reference("term", term)
                .text("found", found)
                .build());
    }

    void outsidePeriod(Spot spot, String term, LocalDate day, String bound, LocalDate limit) {
        findings.add(finding(InvoiceCodes.OUTSIDE_PERIOD, spot.path(term))
                .reference("term", term)
                .with("day", day)
                .reference("bound", bound)
                .with("limit", limit)
                .build());
    }

    /** An amount that is further from what it should be than a rule tolerates, the limit itself included. */
    void within(Spot spot, String term, Optional<BigDecimal> found, BigDecimal expected, BigDecimal within) {
        if (found.isEmpty()) {
            total(spot, term, found, expected);
            return;
        }
        add(
                finding(InvoiceCodes.TOTAL_NOT_WITHIN, spot.path(term))
                        .reference("term", term)
                        .with("found", money(found.get()))
                        .with("expected", money(expected))
                        .with("within", money(within)),
                setAmount(term, expected));
    }

    void notAbove(Spot spot, String term, String found) {
        findings.add(finding(InvoiceCodes.NOT_ABOVE_ZERO, spot.path(term))
                .reference("term", term)
                .text("found", found)
                .build());
    }

    void signDiffers(String path, String term, String other) {
        findings.add(finding(InvoiceCodes.SIGN_DIFFERS, path)
                .reference("term", term)
                .reference("other", other)
                .build());
    }

    void notCovered(String what) {
        findings.add(finding(InvoiceCodes.NOT_COVERED, "").text("what", what).build());
    }

    void payeeIsSeller(Spot spot, String term) {
        findings.add(finding(InvoiceCodes.PAYEE_IS_SELLER, spot.path(term))
                .reference("term", term)
                .build());
    }
}
