package org.leadtocash.core.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Obligation;
import org.leadtocash.core.finding.Param;
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

/** The codecs of reasons: findings, verdicts, clearances and what they are made of. */
public final class FoundationCodecs {
    private FoundationCodecs() {}

    /** A finding code. */
    public static final JsonCodec<FindingCode> CODE =
            Codecs.text("finding-code", "a code such as credit.limit-exceeded", FindingCode::of, FindingCode::value);

    /** What a finding is about. */
    public static final JsonCodec<Subject> SUBJECT =
            Codecs.text("subject", "kind:id or kind:id#path", Subject::parse, Subject::toString);

    /** A citation. */
    public static final JsonCodec<Citation> CITATION = citation();

    /** The identity of a data set. */
    public static final JsonCodec<DataSet> DATA_SET = dataSet();

    /** A rule. */
    public static final JsonCodec<Source> SOURCE = source();

    /** A parameter. */
    public static final JsonCodec<Param> PARAM = new ParamCodec();

    private static final JsonCodec<List<Param>> PARAMS = Codecs.list(PARAM);

    /** A remedy. */
    public static final JsonCodec<Remedy> REMEDY = remedy();

    /** An obligation. */
    public static final JsonCodec<Obligation> OBLIGATION = obligation();

    /** A finding. */
    public static final JsonCodec<Finding> FINDING = finding();

    /** Findings in their order. */
    public static final JsonCodec<Findings> FINDINGS =
            Codecs.mapped(Codecs.list(FINDING), Findings::from, Findings::list);

    /** A verdict. */
    public static final JsonCodec<Verdict> VERDICT = verdict();

    /** A clearance. */
    public static final JsonCodec<Clearance> CLEARANCE = clearance();

    /** A reader, and what they may read. */
    public static final JsonCodec<Viewer> VIEWER = viewer();

    /** A place in something that was read. */
    public static final JsonCodec<Place> PLACE = place();

    private static JsonCodec<Viewer> viewer() {
        ObjectCodec<Viewer> fields = ObjectCodec.of("viewer");
        var id = fields.required("id", Codecs.STRING, Viewer::id);
        var mayRead = fields.defaulted(
                "mayRead",
                Codecs.list(Codecs.enumOf(Sensitivity.class)),
                List.of(),
                viewer -> viewer.mayRead().stream().sorted().toList());
        return fields.build(in -> new Viewer(in.get(id), Set.copyOf(in.get(mayRead))));
    }

    private static JsonCodec<Place> place() {
        ObjectCodec<Place> fields = ObjectCodec.of("place");
        var source = fields.required("source", Codecs.STRING, Place::source);
        var line = fields.defaulted("line", Codecs.LONG, 0L, Place::line);
        var column = fields.defaulted("column", Codecs.LONG, 0L, Place::column);
        var pointer = fields.defaulted("pointer", Codecs.STRING, "", Place::pointer);
        return fields.build(in -> new Place(in.get(source), in.get(line), in.get(column), in.get(pointer)));
    }

    private static JsonCodec<Citation> citation() {
        ObjectCodec<Citation> fields = ObjectCodec.of("citation");
        var instrument = fields.required("instrument", Codecs.STRING, Citation::instrument);
        var article = fields.defaulted("article", Codecs.STRING, "", Citation::article);
        var uri = fields.defaulted("uri", Codecs.STRING, "", Citation::uri);
        var basis = fields.required("basis", Codecs.enumOf(Basis.class), Citation::basis);
        var verifiedOn = fields.<LocalDate>optional("verifiedOn", Codecs.DATE, Citation::verifiedOn);
        return fields.build(in ->
                new Citation(in.get(instrument), in.get(article), in.get(uri), in.get(basis), in.get(verifiedOn)));
    }

    private static JsonCodec<DataSet> dataSet() {
        ObjectCodec<DataSet> fields = ObjectCodec.of("data-set");
        var id = fields.required("id", Codecs.STRING, DataSet::id);
        var version = fields.required("version", Codecs.STRING, DataSet::version);
        var content = fields.required("content", Codecs.CONTENT_HASH, DataSet::content);
        var asOf = fields.required("asOf", Codecs.DATE, DataSet::asOf);
        return fields.build(in -> new DataSet(in.get(id), in.get(version), in.get(content), in.get(asOf)));
    }

    private static JsonCodec<Source> source() {
        ObjectCodec<Source> fields = ObjectCodec.of("source");
        var dataSet = fields.required("dataSet", Codecs.STRING, Source::dataSet);
        var rule = fields.required("rule", Codecs.STRING, Source::rule);
        var citations = fields.defaulted("citations", Codecs.list(CITATION), List.of(), Source::citations);
        return fields.build(in -> new Source(in.get(dataSet), in.get(rule), in.get(citations)));
    }

    private static JsonCodec<Remedy> remedy() {
        ObjectCodec<Remedy> fields = ObjectCodec.of("remedy");
        var code = fields.required("code", CODE, Remedy::code);
        var params = fields.defaulted("params", PARAMS, List.of(), Remedy::params);
        return fields.build(in -> new Remedy(in.get(code), in.get(params)));
    }

    private static JsonCodec<Obligation> obligation() {
        ObjectCodec<Obligation> fields = ObjectCodec.of("obligation");
        var code = fields.required("code", CODE, Obligation::code);
        var subject = fields.required("subject", SUBJECT, Obligation::subject);
        var params = fields.defaulted("params", PARAMS, List.of(), Obligation::params);
        var due = fields.<LocalDate>optional("due", Codecs.DATE, Obligation::due);
        return fields.build(in -> new Obligation(in.get(code), in.get(subject), in.get(params), in.get(due)));
    }

    private static JsonCodec<Finding> finding() {
        ObjectCodec<Finding> fields = ObjectCodec.of("finding");
        var code = fields.required("code", CODE, Finding::code);
        var severity = fields.required("severity", Codecs.enumOf(Severity.class), Finding::severity);
        var subject = fields.required("subject", SUBJECT, Finding::subject);
        var params = fields.defaulted("params", PARAMS, List.of(), Finding::params);
        var remedies = fields.defaulted("remedies", Codecs.list(REMEDY), List.of(), Finding::remedies);
        var source = fields.<Source>optional("source", SOURCE, Finding::source);
        var waivable = fields.defaulted("waivable", Codecs.BOOLEAN, false, Finding::waivable);
        return fields.build(in -> {
            Finding.Builder finding = Finding.of(in.get(code), in.get(severity), in.get(subject));
            in.get(params).forEach(finding::with);
            in.get(remedies).forEach(finding::remedy);
            in.get(source).ifPresent(finding::source);
            return in.get(waivable) ? finding.waivable().build() : finding.build();
        });
    }

    private static JsonCodec<Verdict> verdict() {
        ObjectCodec<Verdict> fields = ObjectCodec.of("verdict");
        var engine = fields.required("engine", Codecs.STRING, Verdict::engine);
        var about = fields.required("about", Codecs.DOC_VERSION, Verdict::about);
        var validUntil = fields.required("validUntil", Codecs.INSTANT, Verdict::validUntil);
        var findings = fields.required("findings", FINDINGS, Verdict::findings);
        var obligations = fields.defaulted("obligations", Codecs.list(OBLIGATION), List.of(), Verdict::obligations);
        var dataSets = fields.defaulted("dataSets", Codecs.list(DATA_SET), List.of(), Verdict::dataSets);
        return fields.build(in -> Verdict.of(in.get(engine), in.get(about), in.get(validUntil), in.get(findings))
                .withObligations(in.get(obligations))
                .withDataSets(in.get(dataSets)));
    }

    private static JsonCodec<Clearance> clearance() {
        ObjectCodec<Clearance> fields = ObjectCodec.of("clearance");
        var kind = fields.required("kind", Codecs.enumOf(Clearance.Kind.class), Clearance::kind);
        var code = fields.required("code", CODE, Clearance::code);
        var subject = fields.required("subject", SUBJECT, Clearance::subject);
        var by = fields.required("by", Codecs.STRING, Clearance::by);
        var until = fields.required("until", Codecs.INSTANT, Clearance::until);
        var ceiling = fields.<BigMoney>optional("ceiling", Codecs.BIG_MONEY, Clearance::ceiling);
        return fields.build(in ->
                new Clearance(in.get(kind), in.get(code), in.get(subject), in.get(by), in.get(until), in.get(ceiling)));
    }
}
