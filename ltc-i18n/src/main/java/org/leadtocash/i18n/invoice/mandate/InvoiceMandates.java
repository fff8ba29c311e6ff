package org.leadtocash.i18n.invoice.mandate;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.source.Source;
import org.leadtocash.i18n.I18nResources;

/** The mandates of some countries, by day. Immutable and safe to share. */
public final class InvoiceMandates {
    private static final FindingCode UNMET = FindingCode.of("invoice.mandate-unmet");
    private static final FindingCode SIZE_UNKNOWN = FindingCode.of("invoice.mandate-size-unknown");
    private static final FindingCode AHEAD = FindingCode.of("invoice.mandate-ahead");
    private static final FindingCode ISSUE = FindingCode.of("invoice.issue-electronically");
    private static final FindingCode UNVERIFIED = FindingCode.of("source.unverified");
    private static final FindingCode UNCOVERED = FindingCode.of("invoice.mandate-uncovered");
    private static final int MONTHS_AHEAD = 12;
    private static final InvoiceMandates STANDARD = shipped();

    private final List<InvoiceMandate> all;
    private final DataSet dataSet;

    InvoiceMandates(List<InvoiceMandate> all, DataSet dataSet) {
        this.all = List.copyOf(all);
        this.dataSet = dataSet;
    }

    private static InvoiceMandates shipped() {
        try (Reader csv = I18nResources.open("invoice/mandates.csv")) {
            return read("mandates.csv", csv);
        } catch (IOException e) {
            throw new UncheckedIOException("mandates.csv", e);
        }
    }

    /** The mandates that are shipped, as of 2026-11-25: Belgium, France, Germany, Malaysia, Poland, United Arab Emirates. */
    public static InvoiceMandates standard() {
        return STANDARD;
    }

    /**
     * Reads mandates, a row each.
     *
     * @param source the file's name, for problems
     * @param csv read to its end and not closed
     * @throws LoadException with every row that does not fit
     */
    public static InvoiceMandates read(String source, Reader csv) {
        return new MandateTable(source, csv).mandates();
    }

    /** All mandates, in the order of their table. */
    public List<InvoiceMandate> all() {
        return all;
    }

    /** The table they come from. */
    public DataSet dataSet() {
        return dataSet;
    }

    /** Those that an invoice of that day, country and flow is issued under, whatever their status. */
    public List<InvoiceMandate> on(String country, InvoiceFlow flow, LocalDate day) {
        return all.stream()
                .filter(mandate -> mandate.country().equals(country) && mandate.flow() == flow)
                .filter(mandate -> mandate.days().contains(day))
                .toList();
    }

    /**
     * What the mandates say of an invoice: a duty to issue that it does not fulfil, a size of the seller that is missing to know, a
     * duty within the next twelve months, and a country of which nothing is known.
     */
    public Findings check(Subject about, MandateQuestion question) {
        List<Finding> findings = new ArrayList<>();
        List<InvoiceMandate> ofCountry = all.stream()
                .filter(mandate -> mandate.country().equals(question.country()) && mandate.flow() == question.flow())
                .toList();
        if (ofCountry.isEmpty()) {
            findings.add(Finding.of(UNCOVERED, Severity.REVIEW, about)
                    .country("country", question.country())
                    .reference("flow", question.flow().name())
                    .build());
        }
        if (!question.structured()) {
            List<InvoiceMandate> asked = ofCountry.stream()
                    .filter(mandate -> mandate.duty() == MandateDuty.ISSUE && !isTooSmall(mandate, question))
                    .toList();
            asked.forEach(mandate -> issue(about, question, mandate, findings));
            // whoever is bound today need not hear when others will be
            if (findings.stream().noneMatch(finding -> finding.code().equals(UNMET))) {
                asked.stream()
                        .filter(mandate -> isAhead(mandate, question.issuedOn()))
                        .forEach(mandate -> add(about, AHEAD, Severity.INFO, mandate, findings));
            }
        }
        return Findings.from(findings);
    }

    private static boolean isTooSmall(InvoiceMandate mandate, MandateQuestion question) {
        return mandate.above()
                .flatMap(above -> question.turnover().map(given -> !given.isGreaterThan(above)))
                .orElse(false);
    }

    private void issue(Subject about, MandateQuestion question, InvoiceMandate mandate, List<Finding> findings) {
        boolean binds = mandate.days().contains(question.issuedOn()) && mandate.status() == MandateStatus.ENACTED;
        boolean open = !mandate.who().isEmpty()
                && (mandate.above().isEmpty() || question.turnover().isEmpty());
        if (binds) {
            add(about, open ? SIZE_UNKNOWN : UNMET, Severity.REVIEW, mandate, findings);
        }
    }

    private static boolean isAhead(InvoiceMandate mandate, LocalDate day) {
        return mandate.days()
                .from()
                .filter(from -> from.isAfter(day) && !from.isAfter(day.plusMonths(MONTHS_AHEAD)))
                .isPresent();
    }

    private void add(
            Subject about, FindingCode code, Severity severity, InvoiceMandate mandate, List<Finding> findings) {
        Source source =
                new Source(dataSet.toString(), mandate.country() + " " + mandate.flow(), List.of(mandate.citation()));
        Finding.Builder finding = Finding.of(code, severity, about)
                .country("country", mandate.country())
                .text("format", mandate.format())
                .reference("status", mandate.status().name())
                .source(source);
        mandate.days().from().ifPresent(from -> finding.with("from", from));
        if (!mandate.who().isEmpty()) {
            finding.text("who", mandate.who());
        }
        findings.add(
                finding.remedy(Remedy.of(ISSUE).text("format", mandate.format()).build())
                        .build());
        if (!source.verified()) {
            findings.add(Finding.of(UNVERIFIED, Severity.INFO, about)
                    .reference("rule", source.rule())
                    .text("citation", mandate.citation().toString())
                    .reference("basis", mandate.citation().basis().name())
                    .source(source)
                    .build());
        }
    }
}
