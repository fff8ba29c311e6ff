package org.leadtocash.examples.starts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.CreditDecision;
import org.leadtocash.core.credit.CreditJson;
import org.leadtocash.core.credit.CreditPolicy;
import org.leadtocash.core.credit.CreditPosition;
import org.leadtocash.core.credit.CreditRequest;
import org.leadtocash.core.credit.RequestLine;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.account.Limit;
import org.leadtocash.core.credit.account.Standing;
import org.leadtocash.core.credit.account.Tolerance;
import org.leadtocash.core.credit.account.TradeTerms;
import org.leadtocash.core.credit.exposure.Exposure;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.credit.rule.Checkpoint;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.credit.rule.Reaction;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.organisation.LegalEntity;
import org.leadtocash.core.organisation.OrgRef;
import org.leadtocash.core.organisation.Organisation;
import org.leadtocash.core.organisation.OrganisationAt;
import org.leadtocash.core.organisation.OrganisationJson;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.tax.TaxDetermination;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Timeline;
import org.leadtocash.core.time.Validity;
import org.leadtocash.pricing.book.PriceBookReader;
import org.leadtocash.pricing.document.PricedDocument;
import org.leadtocash.pricing.document.Pricer;
import org.leadtocash.pricing.document.PricingJson;
import org.leadtocash.pricing.procedure.DateRule;
import org.leadtocash.pricing.procedure.PricingProcedure;
import org.leadtocash.pricing.request.PriceRequest;

/** One company with one currency gives the same bytes as a group of one, whatever engine is asked. */
class GroupOfOneLawsTest {
    private static final LtcJson JSON =
            LtcJson.standard().with(PricingJson.formats()).with(CreditJson.formats());

    @Provide
    Arbitrary<LegalEntity> companies() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange('A', 'Z')
                                .numeric()
                                .ofMinLength(1)
                                .ofMaxLength(8),
                        Arbitraries.strings()
                                .withChars("abcXYZ .'\"\\äßçığ深圳")
                                .ofMinLength(1)
                                .ofMaxLength(30),
                        Arbitraries.strings().withCharRange('A', 'Z').ofLength(2),
                        Arbitraries.of("EUR", "USD", "CNY", "GBP", "JPY", "KWD", "CHF", "TRY")
                                .map(CurrencyUnit::of))
                .as(LegalEntity::of)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(-20_000, 40_000).map(LocalDate::ofEpochDay);
    }

    private static String text(Organisation organisation) {
        return CanonicalJson.write(OrganisationJson.FORMAT.write(organisation));
    }

    private static Organisation groupOfOne(LegalEntity company, LocalDate asOf) {
        CurrencyUnit currency = company.currencies().get(0).value();
        return Organisation.builder(company.id())
                .version("1")
                .asOf(asOf)
                .entity(new LegalEntity(
                        company.id(),
                        company.name(),
                        company.country(),
                        Validity.always(),
                        List.of(Dated.of(Validity.always(), currency)),
                        List.of()))
                .build();
    }

    /** The same JSON with every member written that a company on its own leaves out. */
    private static String spelledOut(Organisation company) {
        JsonObject whole = (JsonObject) JsonText.parse("organisation.json", text(company));
        JsonObject entity = (JsonObject)
                ((JsonArray) whole.member("entities").orElseThrow()).items().get(0);
        JsonObject currency = (JsonObject)
                ((JsonArray) entity.member("currencies").orElseThrow()).items().get(0);
        Json always = JsonText.parse("always", "\"[,)\"");
        Json none = JsonText.parse("none", "[]");
        JsonObject full = whole.with(
                "entities",
                JsonArray.of(List.of(entity.with("validity", always)
                        .with("parents", none)
                        .with("currencies", JsonArray.of(List.of(currency.with("during", always)))))));
        for (String part : List.of("regions", "lines", "units", "posts", "delegations", "splits")) {
            full = full.with(part, none);
        }
        return CanonicalJson.write(full);
    }

    @Property(seed = "20240601", tries = 300)
    void theOrganisationIsTheSameToTheByteHoweverItIsStated(
            @ForAll("companies") LegalEntity company, @ForAll("days") LocalDate asOf) {
        Organisation alone = Organisation.of(company, asOf);
        Organisation group = groupOfOne(company, asOf);
        Organisation read = Organisation.read("organisation.json", new StringReader(spelledOut(alone)));

        assertThat(text(alone)).isEqualTo(text(group)).isEqualTo(text(read)).isNotEqualTo(spelledOut(alone));
        assertThat(alone.dataSet()).isEqualTo(group.dataSet()).isEqualTo(read.dataSet());
    }

    @Property(seed = "20240601", tries = 300)
    void theCompanyHeadsItsGroupInItsOwnCurrencyOnEveryDay(
            @ForAll("companies") LegalEntity company, @ForAll("days") LocalDate day) {
        OrganisationAt then = Organisation.of(company, LocalDate.EPOCH).at(day);

        assertThat(then.group(company.id())).contains(company.id());
        assertThat(then.path(OrgRef.entity(company.id()))).containsExactly(company.id());
        assertThat(then.currency(company.id()))
                .contains(company.currencies().get(0).value());
    }

    @Property(seed = "20240601", tries = 60)
    void aQuoteHasTheSameBytesWithItsGroupNamedAndLeftOut(
            @ForAll("companies") LegalEntity company,
            @ForAll("days") LocalDate day,
            @ForAll @BigRange(min = "1.00", max = "99999.99") @Scale(2) BigDecimal price) {
        CurrencyUnit currency = company.currencies().get(0).value();
        Pricer pricer = pricer(currency, price, day);

        PricedDocument alone = pricer.priceWithTrace(quote(currency, day).build());
        PricedDocument group = pricer.priceWithTrace(
                quote(groupOfOne(company, day).at(day), company.id()).build());

        assertThat(alone.unpriced()).isEmpty();
        assertThat(alone.findings()).isEmpty();
        assertThat(JSON.write(alone)).isEqualTo(JSON.write(group));
        assertThat(alone.dataSets()).extracting(DataSet::id).containsExactly("manufacturer", "prices");
    }

    /** A quote as a company on its own asks for it: in its currency, and no word of a group. */
    private static PriceRequest.Builder quote(CurrencyUnit currency, LocalDate day) {
        return PriceRequest.of(DocRef.parse("QUOTE:1"), currency)
                .on(DateRule.ORDERED, day)
                .line(org.leadtocash.pricing.request.RequestLine.of("10", "OLED-55", Quantity.parse("3 C62")));
    }

    /** The same as a group asks for it: with totals in the currency of the seller's books and in that of the group. */
    private static PriceRequest.Builder quote(OrganisationAt organisation, String seller) {
        CurrencyUnit own = organisation.currency(seller).orElseThrow();
        String head = organisation.group(seller).orElseThrow();
        return quote(own, organisation.date())
                .local(own)
                .group(organisation.currency(head).orElseThrow());
    }

    private static Pricer pricer(CurrencyUnit currency, BigDecimal price, LocalDate day) {
        String prices = "id,conditionType,material,kind,rate,currency,per,unit\nLP-1,LIST_PRICE,OLED-55,PER_UNIT,"
                + price.toPlainString() + "," + currency + ",1,C62\n";
        return Pricer.of(
                PriceBookReader.of("prices", "1", day)
                        .readCsv("prices.csv", new StringReader(prices))
                        .book(),
                PricingProcedure.manufacturer(),
                ExchangeRates.builder("no-rates", day).build(),
                TaxDetermination.none());
    }

    @Property(seed = "20240601", tries = 300)
    void aCreditDecisionHasTheSameBytesWithoutAGroupAndWithAGroupOfNobodyElse(
            @ForAll("companies") LegalEntity company,
            @ForAll("days") LocalDate day,
            @ForAll @LongRange(min = 1, max = 2_000_000) long limit,
            @ForAll @LongRange(min = 0, max = 2_000_000) long used,
            @ForAll @LongRange(min = 1, max = 2_000_000) long ordered,
            @ForAll @IntRange(min = 1, max = 50) int pieces) {
        CurrencyUnit currency = company.currencies().get(0).value();
        Money trusted = Money.ofMinor(currency, limit);
        Money atRisk = Money.ofMinor(currency, used);
        CreditAccountKey account = CreditAccountKey.of(company.id());

        CreditPosition alone = CreditPosition.of(List.of(CreditAccount.of(account, trusted)))
                .withExposure(ExposureSnapshot.rollUp(
                        List.of(new Exposure(account, ExposureCategory.OPEN_ITEM, DocRef.parse("INVOICE:90"), atRisk)),
                        CreditHierarchy.none(),
                        day));
        CreditDecision decision = decide(alone, day, account, Money.ofMinor(currency, ordered), pieces);
        CreditDecision inFull = decide(
                groupOfNobodyElse(company.id(), trusted, atRisk),
                day,
                CreditAccountKey.of(company.id(), CreditAccountKey.MAIN),
                Money.ofMinor(currency, ordered),
                pieces);

        assertThat(JSON.write(decision)).isEqualTo(JSON.write(inFull));
        assertThat(decision.refuses()).isEqualTo(used + ordered > limit);
        assertThat(decision.nodes()).hasSize(1);
    }

    private static CreditPosition groupOfNobodyElse(String party, Money limit, Money atRisk) {
        CreditAccountKey account = CreditAccountKey.of(party, CreditAccountKey.MAIN);
        CreditAccount inFull = new CreditAccount(
                account,
                limit.getCurrencyUnit(),
                Timeline.always(Limit.of(limit)),
                List.of(),
                List.of(),
                Tolerance.none(),
                "STANDARD",
                Standing.good(),
                TradeTerms.unknown());
        return new CreditPosition(
                List.of(inFull),
                CreditHierarchy.of(List.of()),
                ExposureSnapshot.of(List.of(new ExposureSnapshot.Sum(account, ExposureCategory.OPEN_ITEM, atRisk))),
                OpenItems.none(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    private static CreditDecision decide(
            CreditPosition position, LocalDate day, CreditAccountKey account, Money ordered, int pieces) {
        DocRef order = DocRef.parse("ORDER:4711");
        CreditRequest request = CreditRequest.of(
                new DocVersion(order, 1, ContentHash.of(new byte[] {1})),
                account,
                Checkpoint.ORDER_ENTRY,
                day,
                day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                List.of(new RequestLine(order.line("10"), Quantity.of(pieces, Unit.of("C62")), ordered)));
        return CreditPolicy.builder("credit", "1", day)
                .rule(PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.BLOCK))
                .build()
                .decide(
                        request,
                        position,
                        ExchangeRates.builder("no-rates", day).build());
    }
}
