package org.leadtocash.testkit.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.BigMoney;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Obligation;
import org.leadtocash.core.finding.Param;
import org.leadtocash.core.finding.ParamType;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.source.Basis;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.source.Source;

/**
 * Generators of reasons: findings, verdicts, clearances, and who may read them.
 *
 * <p>A finding shrinks to {@code INFO price.missing} about one account, without parameters, remedies or source. Codes and
 * subjects are few, so that findings and clearances of one try meet.
 */
public final class FindingArbitraries {
    private static final List<FindingCode> CODES = List.of(
            FindingCode.of("price.missing"),
            FindingCode.of("credit.limit-exceeded"),
            FindingCode.of("tax.number-missing"),
            FindingCode.of("a.b2-c.d"));

    private FindingArbitraries() {}

    /** A few codes of findings. */
    public static Arbitrary<FindingCode> codes() {
        return Arbitraries.of(CODES);
    }

    /** Accounts, documents, their lines, and fields of all of them. */
    public static Arbitrary<Subject> subjects() {
        Arbitrary<Subject> whole = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.integers().between(1, 3).map(id -> Subject.of("account", "" + id))),
                Tuple.of(2, DocumentArbitraries.docRefs().map(Subject::of)),
                Tuple.of(1, DocumentArbitraries.lineRefs().map(Subject::of)));
        return Combinators.combine(whole, TimeArbitraries.maybe(Arbitraries.of("amount", "billTo/vatId")))
                .as((subject, path) -> path.map(subject::at).orElse(subject));
    }

    /** Parameters of every type, open or secret, none masked; the name says the type. */
    public static Arbitrary<Param> params() {
        return Arbitraries.of(ParamType.class)
                .flatMap(type -> Combinators.combine(values(type), sensitivities())
                        .as((value, sensitivity) -> new Param(
                                type.name().toLowerCase(Locale.ROOT), type, Optional.of(value), sensitivity)));
    }

    private static Arbitrary<Sensitivity> sensitivities() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Sensitivity.OPEN)), Tuple.of(1, Arbitraries.of(Sensitivity.class)));
    }

    private static Arbitrary<Object> values(ParamType type) {
        return switch (type) {
            case MONEY -> MoneyArbitraries.amounts().asGeneric();
            case QUANTITY -> QuantityArbitraries.quantities().asGeneric();
            case DATE -> TimeArbitraries.dates().asGeneric();
            case INSTANT -> TimeArbitraries.instants().asGeneric();
            case PERCENT -> DecimalArbitraries.percentages().asGeneric();
            case COUNT -> Arbitraries.longs().between(-10, 1_000_000).asGeneric();
            case COUNTRY -> countries().asGeneric();
            case REFERENCE, TEXT -> Words.ofPeople().asGeneric();
        };
    }

    /** Countries that trade with each other, by their ISO 3166-1 codes. */
    static Arbitrary<String> countries() {
        return Arbitraries.of("DE", "FR", "CN", "US", "GB", "CH", "JP", "BR");
    }

    private static Arbitrary<List<Param>> paramLists(int most) {
        return params().list().ofMaxSize(most).uniqueElements(Param::name);
    }

    /** Things that would settle a finding. */
    public static Arbitrary<Remedy> remedies() {
        return Combinators.combine(Arbitraries.of("credit.pay", "order.reduce").map(FindingCode::of), paramLists(2))
                .as(Remedy::new);
    }

    /** Citations of every basis; only those whose text was read carry a date. */
    public static Arbitrary<Citation> citations() {
        return Combinators.combine(
                        Arbitraries.of(Basis.FROM_MEMORY, Basis.SECONDARY_READ, Basis.PRIMARY_READ),
                        Arbitraries.of("", "Art. 138(1)"),
                        TimeArbitraries.dates())
                .as((basis, article, day) -> new Citation(
                        "Directive 2006/112/EC",
                        article,
                        "",
                        basis,
                        basis == Basis.PRIMARY_READ ? Optional.of(day) : Optional.empty()));
    }

    /** Rules, of the house or with up to two citations. */
    public static Arbitrary<Source> sources() {
        return Combinators.combine(Words.simple(), citations().list().ofMaxSize(2))
                .as((rule, citations) -> new Source("policy@1", rule, citations));
    }

    /** Findings of every severity, with up to four parameters, two remedies, with and without a source; some waivable. */
    public static Arbitrary<Finding> findings() {
        return findings(Arbitraries.of(Severity.class), codes(), subjects());
    }

    private static Arbitrary<Finding> findings(
            Arbitrary<Severity> severities, Arbitrary<FindingCode> codes, Arbitrary<Subject> subjects) {
        return Combinators.combine(
                        severities,
                        codes,
                        subjects,
                        overs(),
                        paramLists(3),
                        remedies().list().ofMaxSize(2),
                        TimeArbitraries.maybe(sources()),
                        Arbitraries.of(false, true))
                .as(FindingArbitraries::finding)
                .withoutEdgeCases();
    }

    /** The parameter that a ceiling bounds. */
    private static Arbitrary<Optional<BigMoney>> overs() {
        return TimeArbitraries.maybe(MoneyArbitraries.amounts());
    }

    private static Finding finding(
            Severity severity,
            FindingCode code,
            Subject subject,
            Optional<BigMoney> over,
            List<Param> params,
            List<Remedy> remedies,
            Optional<Source> source,
            boolean waivable) {
        Finding.Builder finding = Finding.of(code, severity, subject);
        over.ifPresent(amount -> finding.with(Clearance.BOUNDED, amount));
        params.forEach(finding::with);
        remedies.forEach(finding::remedy);
        source.ifPresent(finding::source);
        return (waivable ? finding.waivable() : finding).build();
    }

    /** None, one or up to five findings, in their order. */
    public static Arbitrary<Findings> findingLists() {
        return findings().list().ofMaxSize(5).map(Findings::from);
    }

    /** Findings of which at least one refuses. */
    public static Arbitrary<Findings> refusals() {
        Arbitrary<Finding> refusing = findings(Arbitraries.of(Severity.REVIEW, Severity.BLOCK), codes(), subjects());
        return Combinators.combine(refusing, findingLists())
                .as((one, others) -> Findings.of(one).plus(others));
    }

    /** Obligations, with and without a last day. */
    public static Arbitrary<Obligation> obligations() {
        Arbitrary<Optional<LocalDate>> due = TimeArbitraries.maybe(TimeArbitraries.dates());
        return Combinators.combine(codes(), subjects(), paramLists(2), due).as(Obligation::new);
    }

    /** Identities of data sets. */
    public static Arbitrary<DataSet> dataSets() {
        return Combinators.combine(
                        Words.simple(),
                        Arbitraries.integers().between(1, 9).map(String::valueOf),
                        DocumentArbitraries.contentHashes(),
                        TimeArbitraries.dates())
                .as(DataSet::new);
    }

    /** Verdicts of one of three engines, with findings, obligations and the data they were made from. */
    public static Arbitrary<Verdict> verdicts() {
        return Combinators.combine(
                        Arbitraries.of("credit", "pricing", "compliance"),
                        DocumentArbitraries.docVersions(),
                        TimeArbitraries.instants(),
                        findingLists(),
                        obligations().list().ofMaxSize(2),
                        dataSets().list().ofMaxSize(2))
                .as((engine, about, until, findings, obligations, dataSets) -> Verdict.of(
                                engine, about, until, findings)
                        .withObligations(obligations)
                        .withDataSets(dataSets))
                .withoutEdgeCases();
    }

    /** Clearances of every kind, with and without a ceiling. */
    public static Arbitrary<Clearance> clearances() {
        return clearances(codes(), subjects());
    }

    /** Clearances that name the code and the subject of a finding: they cover it unless kind, date or ceiling say no. */
    public static Arbitrary<Clearance> clearancesOf(Finding finding) {
        return clearances(Arbitraries.just(finding.code()), Arbitraries.just(finding.subject()));
    }

    private static Arbitrary<Clearance> clearances(Arbitrary<FindingCode> codes, Arbitrary<Subject> subjects) {
        Arbitrary<Instant> until = TimeArbitraries.instants();
        return Combinators.combine(
                        Arbitraries.of(Clearance.Kind.class), codes, subjects, Words.simple(), until, overs())
                .as(Clearance::new);
    }

    /** Readers, from those who may read nothing secret to those who may read everything. */
    public static Arbitrary<Viewer> viewers() {
        Arbitrary<Set<Sensitivity>> read = Arbitraries.of(Sensitivity.class).set();
        return Combinators.combine(Words.simple(), read).as(Viewer::new);
    }

    /** Places in files: as a whole, by line and column, by pointer. */
    public static Arbitrary<Place> places() {
        return Combinators.combine(
                        Arbitraries.of("prices.csv", "order.json"),
                        Arbitraries.longs().between(0, 99),
                        Arbitraries.longs().between(0, 99),
                        Arbitraries.of("", "/lines/0/quantity", "currency"))
                .as(Place::new);
    }
}
