package org.leadtocash.pricing.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.pricing.procedure.PricingPolicy;
import org.leadtocash.pricing.request.PriceRequest;
import org.leadtocash.pricing.request.RequestLine;
import org.leadtocash.pricing.tax.DocumentTotals;
import org.leadtocash.pricing.tax.LineTax;
import org.leadtocash.pricing.tax.TaxCalculator;
import org.leadtocash.pricing.tax.TaxGroup;
import org.leadtocash.pricing.tax.TaxLevel;
import org.leadtocash.pricing.tax.TaxResult;
import org.leadtocash.pricing.tax.TaxableLine;

/** Taxes and totals of any document, and the same in other currencies. */
final class Closing implements Foot {
    private final PricingRun run;
    private final LawDesk law;
    private final Lines lines;
    private final PriceRequest request;
    private final PricingPolicy policy;
    private final CurrencyUnit currency;
    private final TaxResult taxes;
    private final DocumentTotals totals;
    private final List<ReportedTotals> reported = new ArrayList<>();

    Closing(PricingRun run, LawDesk law) {
        this.run = run;
        this.law = law;
        this.lines = run.lines();
        this.request = run.request();
        this.policy = run.compiled().procedure().policy();
        this.currency = request.currency();
        this.taxes = work();
        BigMoney net = taxes.net().plus(untaxed());
        this.totals = DocumentTotals.of(net, taxes.tax(), run.roundings().payable());
        check();
        request.localCurrency().ifPresent(to -> report(ReportedTotals.Role.LOCAL, to, net));
        request.groupCurrency().ifPresent(to -> report(ReportedTotals.Role.GROUP, to, net));
    }

    @Override
    public List<TaxGroup> taxes() {
        return taxes.groups();
    }

    @Override
    public List<LineTax> lineTaxes() {
        return taxes.lines();
    }

    @Override
    public DocumentTotals totals() {
        return totals;
    }

    @Override
    public List<ReportedTotals> reported() {
        return reported;
    }

    @Override
    public Optional<TaxDecision> decision(int line) {
        return law.decision(line);
    }

    private TaxResult work() {
        List<TaxableLine> taxable = new ArrayList<>();
        List<Integer> steps = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            int group = law.group(line);
            if (group != LawDesk.NONE) {
                RequestLine asked = lines.line(line);
                taxable.add(new TaxableLine(
                        asked.line(),
                        law.treatment(group),
                        money(line),
                        asked.quantity().amount()));
                steps.add(run.sheet().traced(line, run.sheet().amount()));
            }
        }
        return TaxCalculator.of(policy.tax())
                .calculate(
                        currency,
                        taxable,
                        run.tape(),
                        steps.stream().mapToInt(Integer::intValue).toArray());
    }

    private BigMoney money(int line) {
        return Exactly.money(currency, run.sheet().exact(line, run.sheet().amount()));
    }

    /** The sum of the lines whose tax is not decided, or not asked for. */
    private BigMoney untaxed() {
        BigMoney sum = BigMoney.zero(currency, currency.getDecimalPlaces());
        for (int line = 0; line < lines.size(); line++) {
            if (run.sheet().isOpen(line) && law.group(line) == LawDesk.NONE) {
                sum = sum.plus(money(line));
            }
        }
        return RoundingPolicy.ofScale(currency.getDecimalPlaces(), policy.tax().mode())
                .roundPrice(sum);
    }

    /** The rules of the e-invoice hold for documents whose lines are rounded and taxed. */
    private void check() {
        List<BigMoney> amounts = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (run.sheet().isOpen(line)) {
                amounts.add(money(line));
            }
        }
        if (!amounts.isEmpty() && law.decidesAll() && run.roundings().line().isPresent()) {
            boolean included = policy.tax().pricesIncludeTax();
            List<BigMoney> lineAmounts =
                    included ? taxes.groups().stream().map(TaxGroup::base).toList() : amounts;
            TaxLevel level = included ? TaxLevel.PER_LINE : policy.tax().level();
            Reasons reasons = run.exact().reasons();
            reasons.add(totals.check(reasons.document(), lineAmounts, taxes.groups(), level));
        }
    }

    /** Nothing in the document's own currency: there is nothing to convert, and so no rate to name. */
    private void report(ReportedTotals.Role role, CurrencyUnit to, BigMoney net) {
        if (to.equals(currency)) {
            return;
        }
        Reasons reasons = run.exact().reasons();
        Optional<LocalDate> day = policy.reporting().date().date(Map.of(), request.dates());
        if (day.isEmpty()) {
            reasons.noDate(reasons.document(), policy.reporting().date());
            return;
        }
        run.exact()
                .rates()
                .rate(currency, to, policy.reporting(), day.get(), Severity.REVIEW, reasons.document())
                .ifPresent(rate -> reported.add(report(role, rate, net.minus(taxes.net()))));
    }

    private ReportedTotals report(ReportedTotals.Role role, RateDesk.Found rate, BigMoney untaxed) {
        Reporting reporting = new Reporting(rate);
        BigMoney net = reporting.convert(untaxed);
        BigMoney tax = reporting.zero();
        for (TaxGroup group : taxes.groups()) {
            net = net.plus(reporting.convert(group.base()));
            tax = tax.plus(reporting.convert(group.tax()));
        }
        return new ReportedTotals(role, rate.rate(), net, tax, net.plus(tax));
    }
}
