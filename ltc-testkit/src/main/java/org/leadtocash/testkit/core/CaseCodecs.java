package org.leadtocash.testkit.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.audit.AuditJson;
import org.leadtocash.core.audit.TraceDiff;
import org.leadtocash.core.audit.Waterfall;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.exchange.ExchangeJson;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateAnswer;
import org.leadtocash.core.exchange.RatePolicy;
import org.leadtocash.core.exchange.RateQuery;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.expression.ExpressionJson;
import org.leadtocash.core.fact.FactJson;
import org.leadtocash.core.fact.FactPath;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Clearance;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Obligation;
import org.leadtocash.core.finding.Param;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.form.MoneyCodecs;
import org.leadtocash.core.form.QuantityCodecs;
import org.leadtocash.core.form.TimeCodecs;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.InvoiceJson;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.FoundationCodecs;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.money.Allocation;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.money.Shares;
import org.leadtocash.core.organisation.Delegation;
import org.leadtocash.core.organisation.DocumentScope;
import org.leadtocash.core.organisation.LegalEntity;
import org.leadtocash.core.organisation.OrgNode;
import org.leadtocash.core.organisation.OrgRef;
import org.leadtocash.core.organisation.OrgUnit;
import org.leadtocash.core.organisation.OrganisationJson;
import org.leadtocash.core.organisation.Ownership;
import org.leadtocash.core.organisation.Post;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.organisation.RoleGrant;
import org.leadtocash.core.organisation.Scope;
import org.leadtocash.core.organisation.ShareSplit;
import org.leadtocash.core.quantity.LineQuantities;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.quantity.UnitConversion;
import org.leadtocash.core.quantity.UnitConversions;
import org.leadtocash.core.quantity.UnitFactor;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.source.Source;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxJson;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.core.tax.TaxRegistration;
import org.leadtocash.core.time.Span;
import org.leadtocash.core.time.SpecialDay;
import org.leadtocash.core.time.Validity;
import org.leadtocash.core.time.WorkCalendar;
import org.leadtocash.core.time.WorkWeek;
import org.leadtocash.core.time.WorkWindow;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.core.trace.Loser;
import org.leadtocash.core.trace.Part;
import org.leadtocash.core.trace.TraceJson;
import org.leadtocash.core.trace.TraceResult;
import org.leadtocash.core.trace.TraceStep;
import org.leadtocash.testkit.invoice.MutatedInvoice;

/** The JSON form of every class that has a case. */
final class CaseCodecs {
    private static final Map<Class<?>, Form<?>> FORMS = new LinkedHashMap<>();

    private CaseCodecs() {}

    /** Reads and writes the values of a class. */
    interface Form<T> {
        Json write(T value);

        T read(String source, Json json);

        JsonObject schema();
    }

    static {
        money();
        put(Unit.class, Codecs.UNIT);
        put(Quantity.class, Codecs.QUANTITY);
        put(UnitFactor.class, QuantityCodecs.UNIT_FACTOR);
        put(UnitConversions.class, QuantityCodecs.UNIT_CONVERSIONS);
        put(UnitConversion.class, QuantityCodecs.UNIT_CONVERSION);
        put(LineQuantities.class, QuantityCodecs.LINE_QUANTITIES);
        put(Validity.class, TimeCodecs.VALIDITY);
        put(Span.class, TimeCodecs.SPAN);
        put(WorkCalendar.class, TimeCodecs.WORK_CALENDAR);
        put(WorkWeek.class, TimeCodecs.WORK_WEEK);
        put(WorkWindow.class, TimeCodecs.WORK_WINDOW);
        put(SpecialDay.class, TimeCodecs.SPECIAL_DAY);
        documents();
        findings();
        organisation();
        put(FactSchema.class, FactJson.SCHEMA);
        put(FactPath.class, FactJson.PATH);
        put(FactType.class, FactJson.TYPE);
        put(Expression.class, ExpressionJson.CODEC);
        put(Facts.class, CaseForms.FACTS);
        put(TaxRegistration.class, TaxJson.REGISTRATION);
        put(TaxParty.class, TaxJson.PARTY);
        put(Json.class, Codecs.ANY);
        document(new DocumentFormat<>(TaxQuestion.class, "tax-question", 1, 0, TaxJson.QUESTION));
        document(new DocumentFormat<>(TaxDecision.class, "tax-decision", 1, 0, TaxJson.DECISION));
        traces();
        invoices();
    }

    private static void traces() {
        document(TraceJson.FORMAT);
        put(Cited.class, TraceJson.CITED);
        put(Part.class, TraceJson.PART);
        put(Loser.class, TraceJson.LOSER);
        put(TraceResult.class, TraceJson.RESULT);
        put(TraceStep.class, TraceJson.STEP);
        put(TraceDiff.class, AuditJson.TRACE_DIFF);
        put(Waterfall.class, AuditJson.WATERFALL);
    }

    private static void invoices() {
        document(new DocumentFormat<>(Invoice.class, "invoice", 1, 0, InvoiceJson.INVOICE));
        put(MutatedInvoice.class, MutatedInvoice.CODEC);
    }

    private static void money() {
        put(CurrencyUnit.class, Codecs.CURRENCY);
        put(BigMoney.class, Codecs.BIG_MONEY);
        put(Money.class, Codecs.MONEY);
        put(Ratio.class, MoneyCodecs.RATIO);
        put(RoundingPolicy.class, MoneyCodecs.ROUNDING_POLICY);
        put(Allocation.class, MoneyCodecs.ALLOCATION);
        put(Shares.class, MoneyCodecs.SHARES);
        put(RateType.class, ExchangeJson.RATE_TYPE);
        put(RateQuote.class, ExchangeJson.RATE_QUOTE);
        put(RateQuery.class, ExchangeJson.RATE_QUERY);
        put(RatePolicy.class, ExchangeJson.RATE_POLICY);
        put(ExchangeRates.class, CaseForms.EXCHANGE_RATES);
        put(RateAnswer.class, ExchangeJson.RATE_ANSWER);
    }

    private static void documents() {
        put(DocType.class, Codecs.DOC_TYPE);
        put(MainLineId.class, Codecs.MAIN_LINE_ID);
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
        put(Viewer.class, FoundationCodecs.VIEWER);
        put(Place.class, FoundationCodecs.PLACE);
        for (Class<?> type : List.of(Finding.class, Verdict.class, Clearance.class)) {
            document(LtcJson.standard().format(type).orElseThrow());
        }
    }

    private static void organisation() {
        put(OrgRef.class, OrganisationJson.ORG_REF);
        put(Role.class, OrganisationJson.ROLE);
        put(Scope.class, OrganisationJson.SCOPE);
        put(DocumentScope.class, OrganisationJson.DOCUMENT_SCOPE);
        put(LegalEntity.class, OrganisationJson.LEGAL_ENTITY);
        put(Ownership.class, OrganisationJson.OWNERSHIP);
        put(OrgNode.class, OrganisationJson.REGION);
        put(OrgUnit.class, OrganisationJson.UNIT);
        put(Post.class, OrganisationJson.POST);
        put(Delegation.class, OrganisationJson.DELEGATION);
        put(ShareSplit.class, OrganisationJson.SHARE_SPLIT);
        put(RoleGrant.class, OrganisationJson.ROLE_GRANT);
        document(OrganisationJson.FORMAT);
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

            @Override
            public JsonObject schema() {
                return codec.schema();
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

            @Override
            public JsonObject schema() {
                return format.schema();
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
