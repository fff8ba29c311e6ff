package org.leadtocash.core.receivable.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.time.CalendarAnswer;
import org.leadtocash.core.time.RollConvention;
import org.leadtocash.core.time.WorkCalendar;
import org.leadtocash.core.trace.Cited;

/** One invoice on its way through its terms. */
final class Scheduling {
    static final FindingCode TERMS_CURRENCY = FindingCode.of("receivable.terms-currency");
    static final FindingCode INSTALMENT_CUT = FindingCode.of("receivable.instalment-cut");
    static final FindingCode DUE_UNSURE = FindingCode.of("receivable.due-date-unsure");

    private final PaymentTerms terms;
    private final Invoiced invoice;
    private final Optional<WorkCalendar> calendar;
    private final Worksheet sheet;
    private final CurrencyUnit currency;
    private final RoundingPolicy cents;
    private final Cited source;
    private final List<Finding> findings = new ArrayList<>();

    Scheduling(PaymentTerms terms, Invoiced invoice, Optional<WorkCalendar> calendar, Tape tape) {
        this.terms = terms;
        this.invoice = invoice;
        this.calendar = calendar;
        this.sheet = Worksheet.on(tape);
        this.currency = invoice.gross().getCurrencyUnit();
        this.cents = RoundingPolicy.standard(currency);
        this.source = Cited.of("payment-terms", terms.id());
    }

    PaymentSchedule run() {
        for (Instalment part : terms.instalments()) {
            part.amount()
                    .filter(amount -> !amount.getCurrencyUnit().equals(currency))
                    .ifPresent(amount -> findings.add(about(TERMS_CURRENCY, Severity.BLOCK)
                            .with("amount", amount)
                            .reference("expected", currency.getCode())
                            .build()));
        }
        List<PaymentSchedule.Part> parts = findings.isEmpty() ? parts() : List.of();
        return new PaymentSchedule(terms.id(), invoice, parts, Findings.from(findings));
    }

    private Finding.Builder about(FindingCode code, Severity severity) {
        return Finding.of(code, severity, Subject.of("terms", terms.id()));
    }

    private List<PaymentSchedule.Part> parts() {
        Figure gross = sheet.take("invoice", invoice.gross(), Cited.of("invoice", "gross"));
        Figure done = sheet.take("nothing yet", Money.zero(currency), source);
        BigDecimal percents = BigDecimal.ZERO;
        Money fixed = Money.zero(currency);
        List<PaymentSchedule.Part> parts = new ArrayList<>();
        int number = 0;
        for (Instalment part : terms.instalments()) {
            number++;
            percents = percents.add(part.percent().orElse(BigDecimal.ZERO));
            fixed = fixed.plus(part.amount().orElse(Money.zero(currency)));
            Figure until = part.isRest() ? gross : runningTotal(gross, percents, fixed, number);
            Figure share = sheet.minus("part " + number, until, done);
            sheet.result("part " + number, share);
            done = until;
            if (share.value().signum() != 0) {
                parts.add(part(number, money(share), part.due()));
            }
        }
        return parts;
    }

    /** What is demanded up to and including the part: never more than the invoice, so that no part turns around. */
    private Figure runningTotal(Figure gross, BigDecimal percents, Money fixed, int number) {
        Figure rate = sheet.take("per cent up to part " + number, percents, "%", source);
        Figure exact = sheet.percent("share", gross, rate);
        Figure total = sheet.round("share", exact, cents);
        if (fixed.isZero()) {
            return total;
        }
        Money signed = invoice.gross().isNegative() ? fixed.negated() : fixed;
        Figure all = sheet.plus("with fixed", total, sheet.take("fixed up to part " + number, signed, source));
        if (all.value().abs().compareTo(gross.value().abs()) <= 0) {
            return all;
        }
        findings.add(about(INSTALMENT_CUT, Severity.WARN)
                .with("number", (long) number)
                .with("amount", money(all).minus(invoice.gross()))
                .build());
        return gross;
    }

    private Money money(Figure figure) {
        return Money.of(currency, cents.round(figure.value()));
    }

    private PaymentSchedule.Part part(int number, Money amount, DateRule rule) {
        LocalDate due = rolled(rule.from(invoice.baseDate()));
        Optional<CashDiscount> discount =
                amount.isPositive() ? terms.discount().flatMap(given -> discount(given, amount)) : Optional.empty();
        return new PaymentSchedule.Part(number, amount, due, discount);
    }

    private LocalDate rolled(LocalDate day) {
        if (terms.roll() == RollConvention.NONE) {
            return day;
        }
        CalendarAnswer<LocalDate> rolled =
                calendar.isPresent() ? calendar.get().roll(day, terms.roll()) : CalendarAnswer.known(day);
        if (calendar.isEmpty() || rolled.value().isEmpty()) {
            findings.add(about(DUE_UNSURE, Severity.REVIEW).with("day", day).build());
        }
        return rolled.value().orElse(day);
    }

    private Optional<CashDiscount> discount(DiscountRule rule, Money amount) {
        Figure whole = sheet.take("amount with tax", amount, Cited.of("schedule", "part"));
        Figure base = rule.base() == DiscountBase.NET ? net(whole) : whole;
        List<CashDiscount.Offer> offers = new ArrayList<>();
        for (DiscountTier tier : rule.tiers()) {
            Figure percent = sheet.take("cash discount", tier.percent(), "%", source);
            Money off = money(sheet.round("cash discount", sheet.percent("cash discount", base, percent), cents));
            LocalDate until = tier.until().from(invoice.baseDate());
            LocalDate honoured = until.plusDays(rule.graceDays()).minusDays(rule.lastDayIncluded() ? 0 : 1);
            if (off.isPositive() && isBetterThanLast(offers, off, honoured)) {
                offers.add(new CashDiscount.Offer(until, honoured, tier.percent(), off));
            }
        }
        return offers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new CashDiscount(offers, fallingTax(rule, offers.get(0).amount()), rule.partial()));
    }

    /** In cents two tiers may come to the same, or a month's end may come before the day that was meant to be earlier. */
    private static boolean isBetterThanLast(List<CashDiscount.Offer> offers, Money off, LocalDate honoured) {
        if (offers.isEmpty()) {
            return true;
        }
        CashDiscount.Offer last = offers.get(offers.size() - 1);
        return honoured.isAfter(last.honouredUntil()) && off.isLessThan(last.amount());
    }

    private Figure net(Figure whole) {
        Figure tax = sheet.take("tax", invoice.tax(), Cited.of("invoice", "tax"));
        Figure gross = sheet.take("invoice", invoice.gross(), Cited.of("invoice", "gross"));
        Figure share = sheet.over("share of tax", tax, gross);
        return sheet.minus("amount without tax", whole, sheet.times("tax in it", whole, share));
    }

    private Money fallingTax(DiscountRule rule, Money off) {
        if (rule.taxShare() != TaxShare.INCLUDED || invoice.tax().isZero()) {
            return Money.zero(currency);
        }
        Ratio share = Ratio.from(invoice.tax().getAmount())
                .dividedBy(Ratio.from(invoice.gross().getAmount()));
        return Money.of(currency, cents.round(Ratio.from(off.getAmount()).times(share)));
    }
}
