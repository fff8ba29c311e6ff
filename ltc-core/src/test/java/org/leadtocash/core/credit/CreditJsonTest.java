package org.leadtocash.core.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.credit.CreditFixtures.BUYER;
import static org.leadtocash.core.credit.CreditFixtures.DAY;
import static org.leadtocash.core.credit.CreditFixtures.EUR;
import static org.leadtocash.core.credit.CreditFixtures.eur;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.account.HierarchyEdge;
import org.leadtocash.core.credit.account.Limit;
import org.leadtocash.core.credit.account.TemporaryLimit;
import org.leadtocash.core.credit.account.Tolerance;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.rule.Checkpoint;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.credit.rule.Reaction;
import org.leadtocash.core.exchange.RatePolicy;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.receivable.ReceivableJson;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Timeline;
import org.leadtocash.core.time.Validity;

class CreditJsonTest {
    private static final LtcJson JSON =
            LtcJson.standard().with(CreditJson.formats()).with(ReceivableJson.formats());

    private static <T> T again(T value, Class<T> type) {
        return JSON.read("test", JSON.write(value), type);
    }

    @Test
    void anAccountWithEveryPartReadsBack() {
        CreditAccount account = CreditAccount.builder(CreditAccountKey.of("FR/BUYER", "LED"), EUR)
                .limits(Timeline.of(List.of(
                        Dated.of(Validity.until(DAY), Limit.noCredit()),
                        Dated.of(Validity.since(DAY), Limit.unlimited()))))
                .temporary(TemporaryLimit.replacing(Limit.notManaged(), Validity.on(DAY), "A1"))
                .temporary(TemporaryLimit.adding(eur("10"), Validity.always(), "A2"))
                .tolerance(
                        new Tolerance(Optional.of(eur("5")), Optional.of(new BigDecimal("2.5")), Tolerance.Combine.MAX))
                .riskClass("C")
                .hold("lawyers")
                .build();

        assertThat(again(account, CreditAccount.class)).isEqualTo(account);
    }

    @Test
    void aPolicyIsDataAndKeepsItsIdentity() {
        String text = """
                {"schema": "credit-policy/1.0", "id": "group-credit", "version": "2023.1", "asOf": "2023-01-01",
                 "rates": {"type": "ECB", "maxAgeDays": 7, "via": ["EUR"]}, "expiredLimit": {"mode": "KEEP_FOR_GRACE", "graceDays": 14},
                 "counted": ["OPEN_ORDER", "OPEN_ITEM", "DELIVERED_NOT_BILLED"],
                 "rules": [
                   {"rule": "LIMIT_STATIC", "reaction": "WARN", "riskClasses": ["A"]},
                   {"rule": "LIMIT_STATIC", "reaction": "BLOCK", "waivable": true},
                   {"rule": "OLDEST_OPEN_ITEM", "reaction": "REFER", "days": 30, "checkpoints": ["ORDER_ENTRY"],
                    "amount": {"amount": "50.00", "currency": "EUR"}},
                   {"rule": "OVERDUE_AMOUNT", "reaction": "REFER", "amount": {"amount": "500.00", "currency": "EUR"},
                    "percent": "80"}]}
                """;

        CreditPolicy policy = JSON.read("policy.json", text, CreditPolicy.class);

        assertThat(policy)
                .isEqualTo(CreditPolicy.builder("group-credit", "2023.1", LocalDate.of(2023, 1, 1))
                        .rates(RatePolicy.of(RateType.ECB).via(CurrencyUnit.EUR))
                        .expiredLimitGraceDays(14)
                        .counting(List.of(
                                ExposureCategory.OPEN_ORDER,
                                ExposureCategory.OPEN_ITEM,
                                ExposureCategory.DELIVERED_NOT_BILLED))
                        .rule(PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.WARN)
                                .forRiskClasses("A"))
                        .rule(PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.BLOCK)
                                .withWaiver())
                        .rule(PolicyRule.ofDays(CreditRule.OLDEST_OPEN_ITEM, Reaction.REFER, 30)
                                .at(Checkpoint.ORDER_ENTRY)
                                .withAmount(eur("50")))
                        .rule(PolicyRule.ofAmount(CreditRule.OVERDUE_AMOUNT, Reaction.REFER, eur("500"))
                                .withPercent(new BigDecimal("80")))
                        .build());
        assertThat(again(policy, CreditPolicy.class).dataSet()).isEqualTo(policy.dataSet());
    }

    @Test
    void aRuleWithoutItsBoundIsRefusedWhereItStands() {
        String text = """
                {"schema": "credit-policy/1.0", "id": "p", "version": "1", "asOf": "2023-01-01", "rates": {"type": "M"},
                 "rules": [{"rule": "OLDEST_OPEN_ITEM", "reaction": "BLOCK"}, {"rule": "LIMIT", "reaction": "BLOCK"}]}
                """;

        assertThatThrownBy(() -> JSON.read("policy.json", text, CreditPolicy.class))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("/rules/0")
                .hasMessageContaining("rule OLDEST_OPEN_ITEM: expected days")
                .hasMessageContaining("/rules/1/rule");
    }

    @Test
    void aHierarchyReadsBack() {
        CreditHierarchy hierarchy = CreditHierarchy.of(List.of(
                HierarchyEdge.of("A", "B", Validity.since(DAY)),
                new HierarchyEdge("A", "C", Validity.always(), true, false)));

        assertThat(again(hierarchy, CreditHierarchy.class)).isEqualTo(hierarchy);
    }

    @Test
    void categoriesKeepTheirNumbers() {
        for (ExposureCategory category : ExposureCategory.values()) {
            assertThat(ExposureCategory.ofCode(category.code())).isEqualTo(category);
        }
        assertThat(ExposureCategory.ofCode("400")).isEqualTo(ExposureCategory.DELIVERED_NOT_BILLED);
    }

    @Test
    void keysReadBack() {
        assertThat(CreditAccountKey.parse("A/B/MAIN")).isEqualTo(CreditAccountKey.of("A/B"));
        assertThat(CreditAccountKey.parse(BUYER.toString())).isEqualTo(BUYER);
    }
}
