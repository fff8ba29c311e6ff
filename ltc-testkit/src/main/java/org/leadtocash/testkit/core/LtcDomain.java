package org.leadtocash.testkit.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.audit.TraceDiff;
import org.leadtocash.core.audit.Waterfall;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateAnswer;
import org.leadtocash.core.exchange.RatePolicy;
import org.leadtocash.core.exchange.RateQuery;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.expression.CompiledExpression;
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
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.money.Allocation;
import org.leadtocash.core.money.IsoCurrency;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.money.Shares;
import org.leadtocash.core.organisation.Delegation;
import org.leadtocash.core.organisation.DocumentScope;
import org.leadtocash.core.organisation.LegalEntity;
import org.leadtocash.core.organisation.OrgNode;
import org.leadtocash.core.organisation.OrgRef;
import org.leadtocash.core.organisation.OrgUnit;
import org.leadtocash.core.organisation.Organisation;
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
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.core.tax.TaxRegistration;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Span;
import org.leadtocash.core.time.SpecialDay;
import org.leadtocash.core.time.Timeline;
import org.leadtocash.core.time.Validity;
import org.leadtocash.core.time.WorkCalendar;
import org.leadtocash.core.time.WorkWeek;
import org.leadtocash.core.time.WorkWindow;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.core.trace.Loser;
import org.leadtocash.core.trace.Part;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.core.trace.TraceResult;
import org.leadtocash.core.trace.TraceStep;
import org.leadtocash.testkit.invoice.InvoiceArbitraries;
import org.leadtocash.testkit.invoice.MutatedInvoice;

/**
 * Every type of the shared words as a parameter of a property, beside all that jqwik provides by itself. In a class or
 * property with {@code @Domain(LtcDomain.class)} this is enough:
 *
 * <pre>{@code
 * boolean aRebateNeverExceedsTheAmount(@ForAll BigMoney amount, @ForAll Ratio share)
 * }</pre>
 *
 * <p>{@code Timeline<T>} and {@code Dated<T>} are provided for every {@code T} that is. Days, moments and zones are those
 * of {@link TimeArbitraries}, close together; a parameter with a constraint of its own, such as {@code @DateRange}, is left
 * to jqwik.
 */
@Domain(DomainContext.Global.class)
public final class LtcDomain implements DomainContext {
    private static final int BEFORE_GLOBAL = 10;

    private final List<ArbitraryProvider> providers = new ArrayList<>();

    /** For jqwik, which makes it for every property that names it. */
    public LtcDomain() {
        money();
        quantity();
        time();
        document();
        organisation();
        fact();
        finding();
        other();
    }

    private void money() {
        add(CurrencyUnit.class, MoneyArbitraries::currencies);
        add(IsoCurrency.class, MoneyArbitraries::isoCurrencies);
        add(BigMoney.class, MoneyArbitraries::amounts);
        add(Money.class, MoneyArbitraries::payableAmounts);
        add(Ratio.class, MoneyArbitraries::ratios);
        add(RoundingPolicy.class, MoneyArbitraries::roundingPolicies);
        add(Allocation.class, MoneyArbitraries::allocations);
        add(RateType.class, MoneyArbitraries::rateTypes);
        add(RateQuote.class, MoneyArbitraries::rateQuotes);
        add(RateQuery.class, MoneyArbitraries::rateQueries);
        add(ExchangeRates.class, MoneyArbitraries::exchangeRates);
        add(RatePolicy.class, AnswerArbitraries::ratePolicies);
        add(RateAnswer.class, AnswerArbitraries::rateAnswers);
        add(Shares.class, AnswerArbitraries::shares);
    }

    private void quantity() {
        add(Unit.class, QuantityArbitraries::units);
        add(Quantity.class, QuantityArbitraries::quantities);
        add(UnitFactor.class, QuantityArbitraries::unitFactors);
        add(UnitConversions.class, QuantityArbitraries::unitConversions);
        add(UnitConversion.class, AnswerArbitraries::unitConversions);
        add(LineQuantities.class, AnswerArbitraries::lineQuantities);
    }

    private void time() {
        add(LocalDate.class, TimeArbitraries::dates);
        add(Instant.class, TimeArbitraries::instants);
        add(ZoneId.class, TimeArbitraries::zones);
        add(Validity.class, TimeArbitraries::validities);
        add(Span.class, TimeArbitraries::spans);
        add(WorkWindow.class, TimeArbitraries::workWindows);
        add(WorkWeek.class, TimeArbitraries::workWeeks);
        add(WorkCalendar.class, TimeArbitraries::workCalendars);
        add(SpecialDay.class, TimeArbitraries::specialDays);
        providers.add(new Provider(Timeline.class, inner -> TimeArbitraries.timelines(Arbitraries.oneOf(inner))));
        providers.add(new Provider(Dated.class, inner -> TimeArbitraries.dated(Arbitraries.oneOf(inner))));
    }

    private void document() {
        add(DocType.class, DocumentArbitraries::docTypes);
        add(DocRef.class, DocumentArbitraries::docRefs);
        add(LineRef.class, DocumentArbitraries::lineRefs);
        add(MainLineId.class, DocumentArbitraries::mainLineIds);
        add(ContentHash.class, DocumentArbitraries::contentHashes);
        add(DocVersion.class, DocumentArbitraries::docVersions);
    }

    private void organisation() {
        add(Organisation.class, OrganisationArbitraries::organisations);
        add(Role.class, OrganisationArbitraries::roles);
        add(OrgRef.class, OrganisationArbitraries::places);
        add(Scope.class, OrganisationArbitraries::scopes);
        add(DocumentScope.class, OrganisationArbitraries::documentScopes);
        add(LegalEntity.class, OrganisationArbitraries::legalEntities);
        add(Ownership.class, OrganisationArbitraries::ownerships);
        add(OrgNode.class, OrganisationArbitraries::nodes);
        add(OrgUnit.class, OrganisationArbitraries::units);
        add(Post.class, OrganisationArbitraries::posts);
        add(Delegation.class, OrganisationArbitraries::delegations);
        add(ShareSplit.class, OrganisationArbitraries::splits);
        add(RoleGrant.class, OrganisationArbitraries::roleGrants);
    }

    private void fact() {
        add(FactType.class, FactArbitraries::factTypes);
        add(FactSchema.class, FactArbitraries::schemas);
        add(Facts.class, FactArbitraries::facts);
        add(CompiledExpression.class, FactArbitraries::compiledExpressions);
    }

    private void finding() {
        add(FindingCode.class, FindingArbitraries::codes);
        add(Subject.class, FindingArbitraries::subjects);
        add(Param.class, FindingArbitraries::params);
        add(Remedy.class, FindingArbitraries::remedies);
        add(Citation.class, FindingArbitraries::citations);
        add(Source.class, FindingArbitraries::sources);
        add(Finding.class, FindingArbitraries::findings);
        add(Findings.class, FindingArbitraries::findingLists);
        add(Obligation.class, FindingArbitraries::obligations);
        add(DataSet.class, FindingArbitraries::dataSets);
        add(Verdict.class, FindingArbitraries::verdicts);
        add(Clearance.class, FindingArbitraries::clearances);
        add(Viewer.class, FindingArbitraries::viewers);
        add(Place.class, FindingArbitraries::places);
    }

    private void other() {
        add(Json.class, JsonArbitraries::trees);
        add(JsonObject.class, JsonArbitraries::objects);
        add(Cited.class, TraceArbitraries::cited);
        add(Trace.class, TraceArbitraries::traces);
        add(TraceStep.class, AnswerArbitraries::traceSteps);
        add(TraceResult.class, AnswerArbitraries::traceResults);
        add(Part.class, AnswerArbitraries::parts);
        add(Loser.class, AnswerArbitraries::losers);
        add(TraceDiff.class, AnswerArbitraries::traceDiffs);
        add(Waterfall.class, AnswerArbitraries::waterfalls);
        add(TaxRegistration.class, TaxArbitraries::registrations);
        add(TaxParty.class, TaxArbitraries::parties);
        add(TaxQuestion.class, TaxArbitraries::questions);
        add(TaxDecision.class, TaxArbitraries::decisions);
        add(Invoice.class, InvoiceArbitraries::invoices);
        add(MutatedInvoice.class, InvoiceArbitraries::mutatedInvoices);
    }

    private <T> void add(Class<T> type, Supplier<Arbitrary<T>> values) {
        providers.add(new Provider(type, none -> values.get()));
    }

    /** The classes that are provided, as they were added. */
    List<Class<?>> types() {
        return providers.stream()
                .<Class<?>>map(provider -> ((Provider) provider).type())
                .toList();
    }

    /** A provider for each type. */
    @Override
    public Collection<ArbitraryProvider> getArbitraryProviders() {
        return List.copyOf(providers);
    }

    /** None: constraints of jqwik are left to jqwik. */
    @Override
    public Collection<ArbitraryConfigurator> getArbitraryConfigurators() {
        return List.of();
    }

    /** Values of one class, made from the values of its type argument where it has one. */
    private record Provider(Class<?> type, Function<List<Arbitrary<Object>>, Arbitrary<?>> values)
            implements ArbitraryProvider {
        @Override
        public boolean canProvideFor(TypeUsage target) {
            return target.isOfType(type)
                    && target.getAnnotations().stream().allMatch(each -> each.annotationType() == ForAll.class);
        }

        @Override
        public Set<Arbitrary<?>> provideFor(TypeUsage target, SubtypeProvider subtypes) {
            if (target.getTypeArguments().isEmpty()) {
                return Set.of(values.apply(List.of()));
            }
            List<Arbitrary<Object>> inner = subtypes.apply(target.getTypeArgument(0)).stream()
                    .map(Arbitrary::asGeneric)
                    .collect(Collectors.toList());
            return inner.isEmpty() ? Set.of() : Set.of(values.apply(inner));
        }

        @Override
        public int priority() {
            return BEFORE_GLOBAL;
        }
    }
}
