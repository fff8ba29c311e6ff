package org.leadtocash.i18n.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadtocash.i18n.invoice.code.CodeList;
import org.leadtocash.i18n.invoice.code.CodeLists;
import org.leadtocash.i18n.invoice.term.BusinessGroup;
import org.leadtocash.i18n.invoice.term.BusinessTerm;
import org.leadtocash.i18n.invoice.term.BusinessTerms;

/** The words in which tables of rules are written. */
final class RuleWords {
    private final Map<String, Word> words = new TreeMap<>();
    private final CodeLists lists;
    private final Amounts amounts;

    /** Makes a check of the terms and the argument of a row; throws IllegalArgumentException where they do not fit. */
    private interface Word {
        Check of(List<String> terms, String argument);
    }

    RuleWords(CodeLists lists, Amounts amounts) {
        this.lists = lists;
        this.amounts = amounts;
        besideEachOther();
        alone();
        totals();
        special();
        category();
        owed();
        identifiers();
        lines();
        specification();
    }

    /** The condition that a row is bound by. */
    RuleCondition condition(String text) {
        return RuleCondition.parse(text, lists);
    }

    /** The check that a row asks for. */
    Check check(String word, List<String> terms, String argument) {
        Word known = words.get(word);
        if (known == null) {
            throw new IllegalArgumentException("word \"" + word + "\": one of " + words.keySet());
        }
        return known.of(terms, argument);
    }

    private static List<BusinessTerm> terms(List<String> ids) {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("at least one term");
        }
        return ids.stream().map(BusinessTerms::of).toList();
    }

    private static BusinessTerm one(List<String> ids) {
        if (ids.size() != 1) {
            throw new IllegalArgumentException("one term, got " + ids);
        }
        return BusinessTerms.of(ids.get(0));
    }

    /** Terms that stand in one group. */
    private static List<BusinessTerm> beside(List<String> ids, int count) {
        List<BusinessTerm> terms = terms(ids);
        if (terms.size() < count
                || terms.stream()
                        .anyMatch(term -> !term.group().equals(terms.get(0).group()))) {
            throw new IllegalArgumentException(count + " or more terms of one group, got " + ids);
        }
        return terms;
    }

    private static int count(String argument) {
        return Integer.parseInt(argument);
    }

    private List<CodeList> lists(String argument) {
        return Arrays.stream(argument.split(" ", -1)).map(lists::list).toList();
    }

    private void besideEachOther() {
        words.put("given", (ids, argument) -> TermChecks.given(terms(ids)));
        words.put("one-of", (ids, argument) -> TermChecks.oneOf(beside(ids, 2)));
        words.put("not-both", (ids, argument) -> {
            List<BusinessTerm> pair = beside(ids, 2);
            return TermChecks.notBoth(pair.get(0), pair.get(1));
        });
        words.put("in-order", (ids, argument) -> {
            List<BusinessTerm> pair = beside(ids, 2);
            return TermChecks.inOrder(pair.get(0), pair.get(1));
        });
        words.put("part", (ids, argument) -> {
            if (ids.size() != 1) {
                throw new IllegalArgumentException("one group, got " + ids);
            }
            return TermChecks.part(BusinessTerms.group(ids.get(0)));
        });
    }

    private void alone() {
        words.put("at-least", (ids, argument) -> TermChecks.atLeast(one(ids), new BigDecimal(argument), false));
        words.put("owed-at-least", (ids, argument) -> TermChecks.atLeast(one(ids), new BigDecimal(argument), true));
        words.put(
                "decimals",
                (ids, argument) ->
                        TermChecks.decimals(one(ids), argument.isEmpty() ? amounts.digits() : count(argument)));
        words.put("max-length", (ids, argument) -> TermChecks.maxLength(one(ids), count(argument)));
        words.put("pattern", (ids, argument) -> TermChecks.pattern(one(ids), argument));
        words.put("in-list", (ids, argument) -> TermChecks.inList(terms(ids), lists(argument), argument));
        words.put(
                "in-list-in-any-case", (ids, argument) -> TermChecks.inListInAnyCase(terms(ids), lists.list(argument)));
        words.put("one-word-of", (ids, argument) -> TermChecks.oneWordOf(terms(ids), List.of(argument.split(" ", -1))));
        words.put("prefix-in-list", (ids, argument) -> SpecialChecks.prefix(terms(ids), lists.list(argument)));
        // what only a person can judge: that words and a code say the same
        words.put("agree", (ids, argument) -> (reading, report) -> {});
    }

    private void totals() {
        TotalChecks totals = new TotalChecks(amounts);
        put("sum-of-lines", totals::lines);
        put("sum-of-allowances", totals::allowances);
        put("sum-of-charges", totals::charges);
        put("total-without-vat", totals::withoutVat);
        put("total-vat", totals::vat);
        put("total-with-vat", totals::withVat);
        put("amount-due", totals::due);
        put("tax-of-rate", totals::tax);
    }

    private void special() {
        put("payee", SpecialChecks::payee);
        put("rate-unless-outside", SpecialChecks::rateUnlessOutside);
        put("account-numbers", SpecialChecks::accountNumbers);
        put("account", SpecialChecks::account);
        put("tax-in-tax-currency", SpecialChecks::taxInTaxCurrency);
        put("seller-identified", SpecialChecks::sellerIdentified);
        words.put("amount-currencies", (ids, argument) -> SpecialChecks.amountCurrencies(lists.list(argument)));
    }

    private void category() {
        put("delivery-day", SpecialChecks::deliveryDay);
        put("delivery-country", SpecialChecks::deliveryCountry);
        put("split-payment-in-italy", SpecialChecks::splitPaymentInItaly);
        put("split-payment-alone", SpecialChecks::splitPaymentAlone);
        words.put("outside-scope-alone", (ids, argument) -> SpecialChecks.alone(one(ids)));
    }

    private void owed() {
        words.put(
                "absent",
                (ids, argument) -> SpecificationChecks.absent(
                        ids.stream().<BusinessGroup<?>>map(BusinessTerms::group).toList()));
        words.put("at-most", (ids, argument) -> {
            if (ids.size() != 1) {
                throw new IllegalArgumentException("one group, got " + ids);
            }
            return SpecificationChecks.atMost(BusinessTerms.group(ids.get(0)), count(argument));
        });
        words.put("any-of", (ids, argument) -> SpecificationChecks.anyOf(terms(ids)));
        words.put(
                "owed-word",
                (ids, argument) -> SpecificationChecks.owedWord(terms(ids), List.of(argument.split(" ", -1))));
        words.put("owed-form", (ids, argument) -> SpecificationChecks.owedForm(one(ids), argument));
        words.put("with", (ids, argument) -> SpecificationChecks.with(multiple(ids, 2)));
        words.put("needs", (ids, argument) -> {
            List<BusinessTerm> pair = multiple(ids, 2);
            return SpecificationChecks.needs(pair.get(0), pair.get(1));
        });
        words.put("unique", (ids, argument) -> SpecificationChecks.unique(one(ids)));
    }

    private void identifiers() {
        words.put("iban", (ids, argument) -> PartyIdChecks.iban(one(ids)));
        words.put("digits-at-least", (ids, argument) -> PartyIdChecks.digits(one(ids), count(argument)));
        words.put("mail-address", (ids, argument) -> PartyIdChecks.mail(one(ids)));
        words.put("form-of-scheme", (ids, argument) -> {
            String[] parts = two(argument);
            return PartyIdChecks.form(terms(ids), parts[0], parts[1]);
        });
        words.put("number-of-scheme", (ids, argument) -> {
            String[] parts = two(argument);
            return PartyIdChecks.number(terms(ids), parts[0], parts[1]);
        });
        words.put("form-of-prefix", (ids, argument) -> {
            String[] parts = two(argument);
            return PartyIdChecks.formWhere(terms(ids), parts[0], parts[1]);
        });
    }

    private static String[] two(String argument) {
        String[] parts = argument.split(" ", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("two words, got \"" + argument + "\"");
        }
        return parts;
    }

    /** Terms that are told in pairs or triples. */
    private static List<BusinessTerm> multiple(List<String> ids, int of) {
        if (ids.size() % of != 0) {
            throw new IllegalArgumentException("terms in groups of " + of + ", got " + ids);
        }
        return terms(ids);
    }

    private void lines() {
        LineChecks lines = new LineChecks(amounts);
        words.put("line-amount", (ids, argument) -> lines.net(new BigDecimal(argument)));
        words.put("share", (ids, argument) -> LineChecks.share(multiple(ids, 3), new BigDecimal(argument)));
        put("price-after-discount", LineChecks::price);
        put("base-quantity", LineChecks::baseQuantity);
        put("base-unit", LineChecks::baseUnit);
    }

    private void specification() {
        words.put("no-earlier-than", (ids, argument) -> {
            List<BusinessTerm> pair = multiple(ids, 2);
            return SpecificationChecks.days(pair.get(0), pair.get(1), LocalDate::isBefore);
        });
        words.put("no-later-than", (ids, argument) -> {
            List<BusinessTerm> pair = multiple(ids, 2);
            return SpecificationChecks.days(pair.get(0), pair.get(1), LocalDate::isAfter);
        });
        words.put("category-of-reason", (ids, argument) -> {
            String[] parts = two(argument);
            return SpecificationChecks.categoryOfReason(parts[0], parts[1]);
        });
        words.put(
                "tax-number-or-representative",
                (ids, argument) -> SpecificationChecks.taxNumberOrRepresentative(List.of(argument.split(" ", -1))));
        words.put("payment", (ids, argument) -> SpecificationChecks.payment(lists.list(argument)));
        put("delivery-or-period", SpecificationChecks::deliveryOrPeriod);
        put("other-tax-currency", SpecificationChecks::otherTaxCurrency);
        put("tax-currency-alone", SpecificationChecks::taxInTaxCurrency);
        put("same-sign", SpecificationChecks::sameSign);
        put("discounts", SpecificationChecks::discounts);
        words.put("not-covered", (ids, argument) -> (reading, report) -> report.notCovered(argument));
    }

    private void put(String word, Check check) {
        words.put(word, (ids, argument) -> check);
    }
}
