package org.leadtocash.core.credit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.credit.rule.Checkpoint;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.credit.rule.Reaction;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.finding.CodeCatalogue;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;

/** The customers, orders and rates that the tests of credit speak of. */
public final class CreditFixtures {
    public static final LocalDate DAY = LocalDate.of(2023, 2, 1);
    public static final Instant NOW = Instant.parse("2023-02-01T09:00:00Z");
    public static final CurrencyUnit EUR = CurrencyUnit.EUR;
    public static final Unit PIECE = Unit.of("C62");
    public static final CreditAccountKey BUYER = CreditAccountKey.of("FR-BUYER");
    public static final CreditAccountKey GROUP = CreditAccountKey.of("FR-GROUP");
    public static final DocRef ORDER = DocRef.of(DocType.ORDER, "4711");

    /** EUR/USD 1.25 in round numbers; nothing else. */
    private static final ExchangeRates RATES = ExchangeRates.builder("test-rates", DAY)
            .add(RateQuote.of(RateType.AVERAGE, EUR, CurrencyUnit.USD, new BigDecimal("1.25"), DAY))
            .build();

    private static final CodeCatalogue CATALOGUE = catalogue();

    private CreditFixtures() {}

    public static Money eur(String amount) {
        return Money.of(EUR, new BigDecimal(amount));
    }

    public static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }

    public static ExchangeRates rates() {
        return RATES;
    }

    public static CreditPolicy limitOnly() {
        return policy(PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.BLOCK));
    }

    public static CreditPolicy policy(PolicyRule... rules) {
        CreditPolicy.Builder policy = CreditPolicy.builder("group-credit", "2023.1", LocalDate.of(2023, 1, 1));
        for (PolicyRule rule : rules) {
            policy.rule(rule);
        }
        return policy.build();
    }

    public static DocVersion version() {
        return new DocVersion(ORDER, 3, ContentHash.of(new byte[] {1}));
    }

    public static RequestLine line(String number, long pieces, String value) {
        return new RequestLine(ORDER.line(number), Quantity.of(pieces, PIECE), eur(value));
    }

    public static CreditRequest order(RequestLine... lines) {
        return CreditRequest.of(version(), BUYER, Checkpoint.ORDER_ENTRY, DAY, NOW, List.of(lines));
    }

    public static CreditRequest order(Money value) {
        return order(new RequestLine(ORDER.line("10"), Quantity.of(1, PIECE), value));
    }

    public static CreditPosition position(CreditAccount... accounts) {
        return CreditPosition.of(List.of(accounts));
    }

    public static ExposureSnapshot used(CreditAccountKey account, Money... amounts) {
        List<ExposureSnapshot.Sum> sums = new ArrayList<>();
        for (Money amount : amounts) {
            sums.add(new ExposureSnapshot.Sum(account, ExposureCategory.OPEN_ITEM, amount));
        }
        return ExposureSnapshot.of(sums);
    }

    public static List<String> codes(CreditDecision decision) {
        return decision.findings().stream()
                .map(finding -> finding.severity() + " " + finding.code())
                .toList();
    }

    /** What the catalogue has against findings and their remedies. */
    public static List<Finding> againstTheCatalogue(Iterable<Finding> findings) {
        List<Finding> problems = new ArrayList<>();
        for (Finding finding : findings) {
            problems.addAll(CATALOGUE.check(finding).list());
            finding.remedies().forEach(remedy -> {
                Finding.Builder same = Finding.of(remedy.code(), finding.severity(), finding.subject());
                remedy.params().forEach(same::with);
                problems.addAll(CATALOGUE.check(same.build()).list());
            });
        }
        return problems;
    }

    private static CodeCatalogue catalogue() {
        try (Reader csv =
                new InputStreamReader(Finding.class.getResourceAsStream("findings.csv"), StandardCharsets.UTF_8)) {
            return CodeCatalogue.read("findings.csv", csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
