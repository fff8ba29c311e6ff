package org.leadtocash.i18n.invoice;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadtocash.i18n.invoice.code.CodeList;
import org.leadtocash.i18n.invoice.code.CodeLists;
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
        words.put("one-word-of", (ids, argument) -> TermChecks.oneWordOf(one(ids), List.of(argument.split(" ", -1))));
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

    private void put(String word, Check check) {
        words.put(word, (ids, argument) -> check);
    }
}
