package org.leadtocash.testkit.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.expression.ExpressionJson;
import org.leadtocash.core.fact.FactJson;
import org.leadtocash.core.fact.FactPath;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Obligation;
import org.leadtocash.core.finding.Param;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.form.QuantityCodecs;
import org.leadtocash.core.form.TimeCodecs;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.organisation.DocumentScope;
import org.leadtocash.core.organisation.OrgRef;
import org.leadtocash.core.organisation.OrganisationJson;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.organisation.Scope;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.quantity.UnitConversions;
import org.leadtocash.core.quantity.UnitFactor;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.source.Source;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxJson;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.core.time.Span;
import org.leadtocash.core.time.Validity;
import org.leadtocash.core.time.WorkCalendar;
import org.leadtocash.core.time.WorkWeek;
import org.leadtocash.core.time.WorkWindow;
import org.leadtocash.core.trace.TraceJson;

/** The JSON form of every class that has a case. */
final class CaseCodecs {
    private static final Map<Class<?>, Form<?>> FORMS = new LinkedHashMap<>();

    private CaseCodecs() {}

    /** Reads and writes the values of a class. */
    interface Form<T> {
        Json write(T value);

        T read(String source, Json json);
    }

    static {
        money();
        put(Unit.class, Codecs.UNIT);
        put(Quantity.class, Codecs.QUANTITY);
        put(UnitFactor.class, QuantityCodecs.UNIT_FACTOR);
        put(UnitConversions.class, QuantityCodecs.UNIT_CONVERSIONS);
        put(Validity.class, TimeCodecs.VALIDITY);
        put(Span.class, TimeCodecs.SPAN);
        put(WorkCalendar.class, TimeCodecs.WORK_CALENDAR);
        text(WorkWeek.class, WorkWeek::parse);
        text(WorkWindow.class, WorkWindow::parse);
        documents();
        findings();
        organisation();
        put(FactSchema.class, FactJson.SCHEMA);
        text(FactPath.class, FactPath::parse);
        put(Expression.class, ExpressionJson.CODEC);
        put(Facts.class, CaseForms.FACTS);
        put(TaxParty.class, TaxJson.PARTY);
        put(Json.class, Codecs.ANY);
        document(new DocumentFormat<>(TaxQuestion.class, "tax-question", 1, 0, TaxJson.QUESTION));
        document(new DocumentFormat<>(TaxDecision.class, "tax-decision", 1, 0, TaxJson.DECISION));
        document(TraceJson.FORMAT);
    }

    private static void money() {
        put(CurrencyUnit.class, Codecs.CURRENCY);
        put(BigMoney.class, Codecs.BIG_MONEY);
        put(Money.class, Codecs.MONEY);
        put(Ratio.class, QuantityCodecs.RATIO);
        text(RoundingPolicy.class, RoundingPolicy::parse);
        text(RateType.class, RateType::of);
        put(RateQuote.class, CaseForms.RATE_QUOTE);
        put(ExchangeRates.class, CaseForms.EXCHANGE_RATES);
    }

    private static void documents() {
        text(DocType.class, DocType::of);
        text(MainLineId.class, MainLineId::of);
        put(DocRef.class, Codecs.DOC_REF);
        put(LineRef.class, Codecs.LINE_REF);
        put(DocVersion.class, Codecs.DOC_VERSION);
        put(ContentHash.class, Codecs.CONTENT_HASH);
    }

    private static void findings() {
        put(FindingCode.class, FoundationCodecs.CODE);
        put(Subject.class, FoundationCodecs.SUBJECT);
        put(Param.class, FoundationCodecs.PARAM);
        put(Remedy.class, FoundationCodecs.REMEDY);
        put(Citation.class, FoundationCodecs.CITATION);
        put(Source.class, FoundationCodecs.SOURCE);
        put(Obligation.class, FoundationCodecs.OBLIGATION);
        put(DataSet.class, FoundationCodecs.DATA_SET);
        put(Findings.class, FoundationCodecs.FINDINGS);
        put(Viewer.class, CaseForms.VIEWER);
        for (Class<?> type : List.of(Finding.class, Verdict.class, Clearance.class)) {
            document(LtcJson.standard().format(type).orElseThrow());
        }
    }

    private static void organisation() {
        put(OrgRef.class, OrganisationJson.ORG_REF);
        put(Role.class, OrganisationJson.ROLE);
        put(Scope.class, OrganisationJson.SCOPE);
        put(DocumentScope.class, OrganisationJson.DOCUMENT_SCOPE);
        document(OrganisationJson.FORMAT);
    }

    private static <T> void text(Class<T> type, Function<String, T> parse) {
        put(type, Codecs.text(type.getSimpleName(), "", parse, String::valueOf));
    }

    private static <T> void put(Class<T> type, JsonCodec<T> codec) {
        FORMS.put(type, new Form<T>() {
            @Override
            public Json write(T value) {
                return codec.write(value);
            }

            @Override
            public T read(String source, Json json) {
                return codec.read(source, json);
            }
        });
    }

    private static <T> void document(DocumentFormat<T> format) {
        FORMS.put(format.type(), new Form<T>() {
            @Override
            public Json write(T value) {
                return format.write(value);
            }

            @Override
            public T read(String source, Json json) {
                return format.read(source, json);
            }
        });
    }

    /** The form of a class; of the interface that its values are known by, where they have one. */
    @SuppressWarnings("unchecked") // put in under its own class
    static <T> Optional<Form<T>> codec(Class<T> type) {
        Form<?> form = FORMS.get(type);
        if (form == null) {
            form = FORMS.entrySet().stream()
                    .filter(entry ->
                            entry.getKey().isInterface() && entry.getKey().isAssignableFrom(type))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
        return Optional.ofNullable((Form<T>) form);
    }

    static boolean isKnown(Class<?> type) {
        return codec(type).isPresent();
    }

    static List<Class<?>> types() {
        return FORMS.keySet().stream()
                .sorted(Comparator.comparing(Class::getName))
                .<Class<?>>map(type -> type)
                .toList();
    }

    /** The JSON of a value, or of a list whose values all have one; empty where there is none. */
    static Optional<Json> write(Object value) {
        if (value instanceof List<?> list) {
            List<Json> items = new ArrayList<>();
            for (Object item : list) {
                write(item).ifPresent(items::add);
            }
            return items.size() == list.size() ? Optional.of(JsonArray.of(items)) : Optional.empty();
        }
        return write(value.getClass(), value);
    }

    @SuppressWarnings("unchecked") // the class of a T is a Class of T
    private static <T> Optional<Json> write(Class<?> type, T value) {
        return codec((Class<T>) type).map(form -> form.write(value));
    }
}
