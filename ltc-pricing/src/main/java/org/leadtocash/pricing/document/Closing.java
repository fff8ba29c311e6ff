package org.leadtocash.pricing.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.pricing.procedure.PricingPolicy;
import org.leadtocash.pricing.tax.DocumentTotals;
import org.leadtocash.pricing.tax.TaxCalculator;
import org.leadtocash.pricing.tax.TaxGroup;
import org.leadtocash.pricing.tax.TaxLevel;
import org.leadtocash.pricing.tax.TaxResult;
import org.leadtocash.pricing.tax.TaxTreatment;
import org.leadtocash.pricing.tax.TaxableLine;

/** The end of a pricing: taxes, totals, the same in other currencies, and the answer as one value. */
final class Closing {
    private final Pricer pricer;
    private final PricingRun run;
    private final PriceRequest request;
    private final PricingPolicy policy;
    private final CurrencyUnit currency;
    private final Map<LineSheet, TaxDecision> decisions = new LinkedHashMap<>();

    Closing(Pricer pricer, PricingRun run) {
        this.pricer = pricer;
        this.run = run;
        this.request = run.request();
        this.policy = run.compiled().procedure().policy();
        this.currency = request.currency();
    }

    PricedDocument document() {
        List<LineSheet> priced = run.lines().stream().filter(LineSheet::isOpen).toList();
        request.tax().ifPresent(terms -> priced.forEach(line -> decide(line, terms)));
        TaxResult taxes = taxes(priced);
        BigMoney net = taxes.net().plus(untaxed(priced));
        RoundingPolicy cash = policy.rounding().payable().in(currency).orElse(RoundingPolicy.standard(currency));
        DocumentTotals totals = DocumentTotals.of(net, taxes.tax(), cash);
        check(priced, taxes, totals);
        List<ReportedTotals> reported = new ArrayList<>();
        request.localCurrency()
                .flatMap(to -> report(ReportedTotals.Role.LOCAL, to, taxes, net))
                .ifPresent(reported::add);
        request.groupCurrency()
                .flatMap(to -> report(ReportedTotals.Role.GROUP, to, taxes, net))
                .ifPresent(reported::add);
        Waterfall waterfall = new Waterfall(run);
        Optional<Trace> trace =
                run.tape().isRecording() ? Optional.of(run.tape().trace()) : Optional.empty();
        return new PricedDocument(
                new PricedDocument.Parts(
                        request.document(),
                        currency,
                        priced.stream()
                                .map(line -> waterfall.line(line, Optional.ofNullable(decisions.get(line))))
                                .toList(),
                        run.lines().stream()
                                .filter(line -> !line.isOpen())
                                .map(LineSheet::number)
                                .toList(),
                        taxes.groups(),
                        totals,
                        reported,
                        run.reasons().findings(),
                        dataSets()),
                trace);
    }

    private void decide(LineSheet line, TaxTerms terms) {
        TaxDecision decision = pricer.tax()
                .decide(new TaxQuestion(
                        line.subject(),
                        line.line().supply(),
                        line.line().taxClass(),
                        terms.seller(),
                        terms.buyer(),
                        terms.shipFrom(),
                        terms.shipTo(),
                        terms.taxPoint(),
                        terms.transportProof()));
        run.reasons().add(decision.findings());
        decisions.put(line, decision);
    }

    private Optional<TaxTreatment> treatment(LineSheet line) {
        return Optional.ofNullable(decisions.get(line)).flatMap(TaxTreatment::from);
    }

    private TaxResult taxes(List<LineSheet> priced) {
        List<TaxableLine> lines = new ArrayList<>();
        List<Integer> steps = new ArrayList<>();
        for (LineSheet line : priced) {
            treatment(line).ifPresent(how -> {
                lines.add(new TaxableLine(
                        line.number(), how, money(line), line.line().quantity().amount()));
                steps.add(line.amount().step());
            });
        }
        return TaxCalculator.of(policy.tax())
                .calculate(
                        currency,
                        lines,
                        run.tape(),
                        steps.stream().mapToInt(Integer::intValue).toArray());
    }

    private BigMoney money(LineSheet line) {
        return Exactly.money(currency, line.amount().value());
    }

    /** The sum of the lines whose tax is not decided, or not asked for. */
    private BigMoney untaxed(List<LineSheet> priced) {
        BigMoney sum = BigMoney.zero(currency, currency.getDecimalPlaces());
        for (LineSheet line : priced) {
            if (treatment(line).isEmpty()) {
                sum = sum.plus(money(line));
            }
        }
        return RoundingPolicy.ofScale(currency.getDecimalPlaces(), policy.tax().mode())
                .roundPrice(sum);
    }

    /** The rules of the e-invoice hold for documents whose lines are rounded and taxed. */
    private void check(List<LineSheet> priced, TaxResult taxes, DocumentTotals totals) {
        boolean whole = !priced.isEmpty()
                && priced.stream().allMatch(line -> treatment(line).isPresent());
        boolean rounded = policy.rounding().line().in(currency).isPresent();
        if (whole && rounded) {
            List<BigMoney> amounts = policy.tax().pricesIncludeTax()
                    ? taxes.groups().stream().map(TaxGroup::base).toList()
                    : priced.stream().map(this::money).toList();
            TaxLevel level = policy.tax().pricesIncludeTax()
                    ? TaxLevel.PER_LINE
                    : policy.tax().level();
            run.reasons().add(totals.check(run.reasons().document(), amounts, taxes.groups(), level));
        }
    }

    /** Nothing in the document's own currency: there is nothing to convert, and so no rate to name. */
    private Optional<ReportedTotals> report(ReportedTotals.Role role, CurrencyUnit to, TaxResult taxes, BigMoney net) {
        if (to.equals(currency)) {
            return Optional.empty();
        }
        Optional<LocalDate> day = policy.reporting().date().date(Map.of(), request.dates());
        if (day.isEmpty()) {
            run.reasons().noDate(run.reasons().document(), policy.reporting().date());
            return Optional.empty();
        }
        return run.rates()
                .rate(
                        currency,
                        to,
                        policy.reporting(),
                        day.get(),
                        Severity.REVIEW,
                        run.reasons().document())
                .map(rate -> report(role, rate, taxes, net.minus(taxes.net())));
    }

    private ReportedTotals report(ReportedTotals.Role role, RateDesk.Found rate, TaxResult taxes, BigMoney untaxed) {
        Reporting reporting = new Reporting(rate);
        BigMoney net = reporting.convert(untaxed);
        BigMoney tax = reporting.zero();
        for (TaxGroup group : taxes.groups()) {
            net = net.plus(reporting.convert(group.base()));
            tax = tax.plus(reporting.convert(group.tax()));
        }
        return new ReportedTotals(role, rate.rate(), net, tax, net.plus(tax));
    }

    private List<DataSet> dataSets() {
        TreeSet<DataSet> used = new TreeSet<>();
        used.add(pricer.book().dataSet());
        used.add(run.compiled().procedure().dataSet());
        used.addAll(run.rates().dataSets());
        decisions.values().forEach(decision -> used.addAll(decision.dataSets()));
        return List.copyOf(used);
    }
}
