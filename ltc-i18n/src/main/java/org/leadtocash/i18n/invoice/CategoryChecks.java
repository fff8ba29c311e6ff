package org.leadtocash.i18n.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.leadtocash.core.invoice.Invoice;
import org.leadtocash.core.invoice.amount.AllowanceCharge;
import org.leadtocash.core.invoice.amount.VatBreakdown;
import org.leadtocash.core.invoice.amount.VatTreatment;
import org.leadtocash.core.invoice.line.InvoiceLine;
import org.leadtocash.i18n.invoice.VatCategory.PartyId;
import org.leadtocash.i18n.invoice.term.BusinessTerm;
import org.leadtocash.i18n.invoice.term.BusinessTerms;
import org.leadtocash.i18n.invoice.term.Reading;
import org.leadtocash.i18n.invoice.term.Spot;

/** The ten rules that every VAT category has, each category in its own way. */
final class CategoryChecks {
    private static final BusinessTerm BREAKDOWN_CATEGORY = BusinessTerms.of("BT-118");
    private static final BusinessTerm SELLER_VAT = BusinessTerms.of("BT-31");
    private static final BusinessTerm BUYER_VAT = BusinessTerms.of("BT-48");
    private static final BusinessTerm REPRESENTATIVE_VAT = BusinessTerms.of("BT-63");

    private final VatCategory category;
    private final Amounts amounts;

    CategoryChecks(VatCategory category, Amounts amounts) {
        this.category = category;
        this.amounts = amounts;
    }

    /** The ten rules in the order of their numbers. */
    List<CategoryRule> inOrder() {
        return List.of(
                CategoryRule.of("category-in-breakdown", this::breakdown, "BG-23"),
                CategoryRule.of("tax-ids-for-lines", ids("BT-151"), "BT-151"),
                CategoryRule.of("tax-ids-for-allowances", ids("BT-95"), "BT-95"),
                CategoryRule.of("tax-ids-for-charges", ids("BT-102"), "BT-102"),
                CategoryRule.of("rate-of-lines", rates("BT-151", "BT-152"), "BT-152"),
                CategoryRule.of("rate-of-allowances", rates("BT-95", "BT-96"), "BT-96"),
                CategoryRule.of("rate-of-charges", rates("BT-102", "BT-103"), "BT-103"),
                CategoryRule.of("base-of-category", category.taxed() ? this::taxableByRate : this::taxable, "BT-116"),
                CategoryRule.of("tax-of-category", this::tax, "BT-117"),
                CategoryRule.of("exemption-reason", this::reason, "BT-120", "BT-121"));
    }

    private boolean is(VatTreatment vat) {
        return vat.category().strip().equals(category.code());
    }

    private boolean isLine(InvoiceLine line) {
        return is(line.vat());
    }

    private boolean isPart(AllowanceCharge part) {
        return is(part.vat());
    }

    private void breakdown(Reading reading, Report report) {
        Invoice invoice = reading.invoice();
        boolean used = invoice.lines().stream().anyMatch(this::isLine)
                || invoice.allowances().stream().anyMatch(this::isPart)
                || invoice.charges().stream().anyMatch(this::isPart);
        int times = (int)
                invoice.breakdown().stream().filter(part -> is(part.vat())).count();
        if (used && times == 0) {
            report.breakdown(InvoiceCodes.BREAKDOWN_MISSING, category.code(), InvoiceCodes.ADD_BREAKDOWN);
        } else if (category.single() && times > 1) {
            report.breakdownTwice(category.code(), times);
        } else if (!category.single() && !used && times > 0) {
            report.breakdown(InvoiceCodes.BREAKDOWN_UNUSED, category.code(), InvoiceCodes.JOIN_BREAKDOWN);
        }
    }

    private Check ids(String categoryTerm) {
        BusinessTerm asked = BusinessTerms.of(categoryTerm);
        return (reading, report) -> {
            if (reading.spots(asked.group()).stream().anyMatch(spot -> says(asked, spot))) {
                ids(reading, report);
            }
        };
    }

    private boolean says(BusinessTerm term, Spot spot) {
        return term.text(spot)
                .map(String::strip)
                .filter(category.code()::equals)
                .isPresent();
    }

    private void ids(Reading reading, Report report) {
        if (category.sellerId() == PartyId.FORBIDDEN) {
            for (BusinessTerm term : List.of(SELLER_VAT, REPRESENTATIVE_VAT, BUYER_VAT)) {
                reading.spots(term.group()).stream()
                        .filter(term::isGiven)
                        .forEach(spot -> report.taxIdUnfit(spot, category.code(), term.id()));
            }
            return;
        }
        List<String> seller = new ArrayList<>(accepted(category.sellerId(), "BT-31", "BT-32", "BT-30"));
        seller.add("BT-63");
        if (noneGiven(reading, seller)) {
            report.taxIdMissing("BG-4", category.code(), seller);
        }
        List<String> buyer = accepted(category.buyerId(), "BT-48", "", "BT-47");
        if (!buyer.isEmpty() && noneGiven(reading, buyer)) {
            report.taxIdMissing("BG-7", category.code(), buyer);
        }
    }

    private static List<String> accepted(PartyId which, String vat, String tax, String registration) {
        return switch (which) {
            case TAX -> List.of(vat, tax);
            case VAT -> List.of(vat);
            case VAT_OR_REGISTRATION -> List.of(vat, registration);
            case ANY_OR_NONE, FORBIDDEN -> List.of();
        };
    }

    private static boolean noneGiven(Reading reading, List<String> terms) {
        return terms.stream()
                .map(BusinessTerms::of)
                .noneMatch(term -> reading.spots(term.group()).stream().anyMatch(term::isGiven));
    }

    private Check rates(String categoryTerm, String rateTerm) {
        BusinessTerm asked = BusinessTerms.of(categoryTerm);
        BusinessTerm rate = BusinessTerms.of(rateTerm);
        return (reading, report) -> {
            for (Spot spot : reading.spots(asked.group())) {
                if (says(asked, spot) && !category.rate().fits(rate.number(spot))) {
                    report.rateUnfit(
                            spot,
                            category.code(),
                            rateTerm,
                            rate.number(spot),
                            category.rate().name());
                }
            }
        };
    }

    private interface PartCheck {
        void check(Spot spot, VatBreakdown part);
    }

    private void each(Reading reading, PartCheck check) {
        List<VatBreakdown> parts = reading.invoice().breakdown();
        for (int i = 0; i < parts.size(); i++) {
            if (is(parts.get(i).vat())) {
                check.check(reading.spots(BREAKDOWN_CATEGORY.group()).get(i), parts.get(i));
            }
        }
    }

    /** What is taxed is exactly the sum of the category; an invoice without a line has no such sum. */
    private void taxable(Reading reading, Report report) {
        each(reading, (spot, part) -> {
            BigDecimal sum = sum(reading.invoice(), this::is);
            boolean fits =
                    part.taxable().filter(base -> Amounts.same(base, sum)).isPresent();
            if (!fits || reading.invoice().lines().isEmpty()) {
                report.total(spot, "BT-116", part.taxable(), sum);
            }
        });
    }

    /** What is taxed at a rate is near the sum of the category at that rate, and something is. */
    private void taxableByRate(Reading reading, Report report) {
        each(reading, (spot, part) -> {
            Optional<BigDecimal> rate = part.vat().ratePercent();
            if (rate.isEmpty()) {
                return;
            }
            Predicate<VatTreatment> atRate = vat -> is(vat)
                    && vat.ratePercent()
                            .filter(other -> Amounts.same(other, rate.get()))
                            .isPresent();
            BigDecimal sum = sum(reading.invoice(), atRate);
            boolean fits =
                    part.taxable().filter(base -> Amounts.near(base, sum)).isPresent();
            if (!fits || !anything(reading.invoice(), atRate)) {
                report.notNear(spot, "BT-116", part.taxable(), sum, BigDecimal.ONE);
            }
        });
    }

    private static BigDecimal sum(Invoice invoice, Predicate<VatTreatment> chosen) {
        Predicate<AllowanceCharge> parts = part -> chosen.test(part.vat());
        Function<AllowanceCharge, Optional<BigDecimal>> amount = AllowanceCharge::amount;
        return Amounts.sum(invoice.lines(), line -> chosen.test(line.vat()), InvoiceLine::net)
                .add(Amounts.sum(invoice.charges(), parts, amount))
                .subtract(Amounts.sum(invoice.allowances(), parts, amount));
    }

    /** Whether a line bears the rate, or, for the standard rate, an allowance or charge does. */
    private boolean anything(Invoice invoice, Predicate<VatTreatment> atRate) {
        if (category.rate() == VatCategory.RateForm.NOT_NEGATIVE) {
            return !invoice.lines().isEmpty();
        }
        return invoice.lines().stream().anyMatch(line -> atRate.test(line.vat()))
                || invoice.allowances().stream().anyMatch(part -> atRate.test(part.vat()))
                || invoice.charges().stream().anyMatch(part -> atRate.test(part.vat()));
    }

    private void tax(Reading reading, Report report) {
        TotalChecks totals = new TotalChecks(amounts);
        each(reading, (spot, part) -> {
            if (!category.taxed()) {
                if (!Amounts.isZero(part.tax())) {
                    report.total(spot, "BT-117", part.tax(), BigDecimal.ZERO);
                }
            } else if (part.vat().ratePercent().isEmpty()) {
                report.totalUnknown(spot, "BT-117", "BT-119");
            } else {
                totals.taxAtRate(spot, part, part.vat().ratePercent().get(), report);
            }
        });
    }

    private void reason(Reading reading, Report report) {
        each(reading, (spot, part) -> {
            boolean words = !part.exemption().reason().isBlank();
            boolean code = !part.exemption().code().isBlank();
            if (category.reasoned() && !words && !code) {
                report.reasonMissing(spot, category.code());
            } else if (!category.reasoned() && (words || code)) {
                report.reasonUnfit(spot, category.code(), words ? "BT-120" : "BT-121");
            }
        });
    }
}
