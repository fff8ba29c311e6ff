package org.leadtocash.i18n.tax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.leadtocash.core.expression.CompiledExpression;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;

/**
 * Which cases or notes can fit at all, by what most of them ask first: goods or services, from where, by whom. What is left
 * out here would not fit either way, so a docket only saves time.
 *
 * @param <T> cases or notes
 */
final class Docket<T> {
    private static final String ELSEWHERE = "ZZ";

    private final Map<String, List<T>> lists = new HashMap<>();
    private final Set<String> countries;
    private final List<T> all;

    Docket(List<T> all, Function<T, CompiledExpression> when, Slots slots) {
        this.all = List.copyOf(all);
        this.countries = new TreeSet<>();
        all.forEach(one -> name(when.apply(one).expression()));
        for (boolean goods : new boolean[] {true, false}) {
            for (String country : countries) {
                lists.put(key(goods, country), possible(when, slots, goods, country));
            }
            lists.put(key(goods, ELSEWHERE), possible(when, slots, goods, ELSEWHERE));
        }
    }

    /** The countries that a condition names. */
    private void name(Expression expression) {
        if (expression instanceof Expression.Const constant
                && constant.literal() instanceof String word
                && word.length() == 2) {
            countries.add(word);
        } else if (expression instanceof Expression.Apply apply) {
            apply.operands().forEach(this::name);
        } else if (expression instanceof Expression.Over over) {
            name(over.of());
        }
    }

    private List<T> possible(Function<T, CompiledExpression> when, Slots slots, boolean goods, String country) {
        FactsBuilder builder = Facts.builder(slots.schema())
                .with("supply.goods", goods)
                .with(goods ? "ship.from" : "seller.country", country);
        Facts known = builder.build();
        List<T> possible = new ArrayList<>();
        for (T one : all) {
            if (when.apply(one).evaluate(known) != Truth.FALSE) {
                possible.add(one);
            }
        }
        return List.copyOf(possible);
    }

    private static String key(boolean goods, String country) {
        return (goods ? "G" : "S") + country;
    }

    /** What can fit a situation. */
    List<T> possible(Situation situation, boolean goods) {
        return situation
                .word(goods ? "ship.from" : "seller.country")
                .map(country -> lists.getOrDefault(key(goods, countries.contains(country) ? country : ELSEWHERE), all))
                .orElse(all);
    }
}
