package org.leadtocash.i18n.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Obligation;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.source.Source;

class MessagesTest {
    private static final Messages ENGLISH = Messages.standard(Locale.ENGLISH);
    private static final Messages CHINESE = Messages.standard(Locale.forLanguageTag("zh-CN"));
    private static final Viewer ALL = Viewer.ofAll("auditor");

    private static BigMoney eur(String amount) {
        return BigMoney.parse("EUR " + amount);
    }

    private static Finding missingId() {
        return Finding.of(
                        FindingCode.of("vat.buyer-id-missing"), Severity.BLOCK, Subject.of(DocRef.parse("ORDER:4711")))
                .reference("jurisdiction", "FR")
                .reference("role", "SHIP_TO")
                .remedy(Remedy.of(FindingCode.of("vat.supply-buyer-id"))
                        .reference("fact", "buyer.vatId")
                        .build())
                .remedy(Remedy.of(FindingCode.of("vat.charge-at-origin")).build())
                .source(new Source(
                        "eu.vat@2026.1",
                        "EU-VAT-138-ID",
                        List.of(Citation.read("Directive 2006/112/EC", "Art. 138(1)(b)", "", LocalDate.EPOCH))))
                .build();
    }

    private static Finding overLimit() {
        return Finding.of(
                        FindingCode.of("credit.limit-exceeded"), Severity.BLOCK, Subject.of(DocRef.parse("ORDER:4711")))
                .reference("account", "FR-100")
                .secret(Sensitivity.OPEN, "measured", eur("103200.00"))
                .secret(Sensitivity.CREDIT, "threshold", eur("100000.00"))
                .secret(Sensitivity.CREDIT, "limit", eur("100000.00"))
                .secret(Sensitivity.CREDIT, "over", eur("3200.00"))
                .build();
    }

    @Test
    void allReasonsAreSaidWithTheirRemediesInTheReadersLanguage() {
        assertThat(CHINESE.say(Findings.of(missingId(), overLimit()), ALL).replace('\u00a0', ' '))
                .isEqualTo("""
                        阻止: 订单 4711: FR-100 将占用 EUR 103,200.00，可用上限为 EUR 100,000.00（额度 EUR 100,000.00），超出 EUR 3,200.00。
                        阻止: 订单 4711: 缺少买方的增值税号：成员国之间的货物供应，只有买方在另一成员国登记并告知税号时才免税。 (Directive 2006/112/EC Art. 138(1)(b))
                          → 请取得买方在另一成员国的增值税号（buyer.vatId）。
                          → 或按起运国的税率征税。""");
        assertThat(ENGLISH.say(Findings.of(missingId()), ALL)).isEqualTo("""
                        Blocked: Order 4711: The buyer's VAT number is missing: goods between member states are free of tax only if \
                        the buyer is identified in another member state and has said so. (Directive 2006/112/EC Art. 138(1)(b))
                          → Get the buyer's VAT number of another member state (buyer.vatId).
                          → Or charge the tax of the country where the transport begins.""");
    }

    @Test
    void whatAReaderMayNotKnowIsNotSaid() {
        String said = ENGLISH.say(Findings.of(overLimit()), Viewer.of("clerk"));
        assertThat(said.replace('\u00a0', ' '))
                .isEqualTo("Blocked: Order 4711: FR-100 would use EUR 103,200.00 of (not shown) (limit (not shown)):"
                        + " (not shown) too much.");
    }

    @Test
    void amountsKeepTheirOwnDigits() {
        Finding finding = Finding.of(FindingCode.of("flow.open-to-collect"), Severity.INFO, Subject.of("account", "A1"))
                .with("open", BigMoney.parse("HUF 1234.50"))
                .build();
        assertThat(ENGLISH.text(finding).text()).isEqualTo("HUF\u00a01,234.50 is still to be collected.");
        assertThat(ENGLISH.say(finding)).startsWith("Account A1: ");
    }

    @ParameterizedTest
    @CsvSource({"1, Pay the overdue item.", "2, Pay the 2 overdue items.", "1200, 'Pay the 1,200 overdue items.'"})
    void countsChooseThePlural(long items, String said) {
        Remedy remedy = Remedy.of(FindingCode.of("credit.pay-items"))
                .with("items", items)
                .build();
        assertThat(ENGLISH.say(remedy)).isEqualTo(said);
    }

    @Test
    void optionalParametersLeaveNoHole() {
        Remedy bare = Remedy.of(FindingCode.of("credit.pay"))
                .with("amount", eur("3200.00"))
                .build();
        Remedy item = Remedy.of(FindingCode.of("credit.pay"))
                .with("amount", eur("3200.00"))
                .with("item", DocRef.parse("INVOICE:90"))
                .build();
        assertThat(ENGLISH.say(bare)).isEqualTo("Pay EUR\u00a03,200.00.");
        assertThat(ENGLISH.say(item)).isEqualTo("Pay EUR\u00a03,200.00, beginning with Invoice 90.");
        assertThat(CHINESE.say(item)).isEqualTo("请支付 EUR\u00a03,200.00，首先结清 发票 90。");
    }

    // parents as the CLDR has them: traditional Chinese is no simplified Chinese
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-TW | zh-Hant-TW, zh-Hant",
                "zh-CN | zh-CN, zh",
                "zh-Hans-SG | zh-Hans-SG, zh-Hans, zh",
                "es-MX | es-MX, es-419, es",
                "en-IN | en-IN, en-001, en",
                "en-DE | en-DE, en-150, en-001, en",
                "pt-AO | pt-AO, pt-PT, pt",
                "sr-Latn | sr-Latn",
                "zh-MO | zh-Hant-MO, zh-Hant-HK, zh-Hant",
            })
    void aLanguageHandsOverToItsParents(String asked, String chain) {
        assertThat(String.join(
                        ", ",
                        LocaleChain.of(Locale.forLanguageTag(asked)).stream()
                                .map(Locale::toLanguageTag)
                                .toList()))
                .isEqualTo(chain);
    }

    @Test
    void theAnswerTellsWhichLanguageItIsIn() {
        assertThat(Messages.standard(Locale.forLanguageTag("zh-SG"))
                        .text(missingId())
                        .resolvedLocale())
                .isEqualTo(Locale.CHINESE);
        assertThat(Messages.standard(Locale.forLanguageTag("zh-TW"))
                        .text(missingId())
                        .resolvedLocale())
                .isEqualTo(Locale.ENGLISH);
        assertThat(Messages.standard(Locale.forLanguageTag("zh-TW"))
                        .withDefault(Locale.CHINESE)
                        .text(missingId())
                        .resolvedLocale())
                .isEqualTo(Locale.CHINESE);
    }

    @Test
    void whatNoLanguageHasIsSaidByItsCode() {
        Finding strange = Finding.of(FindingCode.of("house.rule"), Severity.WARN, Subject.of("desk", "7"))
                .with("amount", eur("1.00"))
                .build();
        Said said = CHINESE.text(strange);
        assertThat(said).isEqualTo(new Said("house.rule [amount=EUR 1.00]", Locale.ROOT));
        assertThat(LanguageJson.SAID.read("test", LanguageJson.SAID.write(said)))
                .isEqualTo(said);
        assertThat(CHINESE.say(strange)).isEqualTo("desk 7: house.rule [amount=EUR 1.00]");
        assertThat(CHINESE.word("stage", "FROZEN")).isEqualTo("FROZEN");
    }

    @Test
    void hostsAddTheirOwnTexts() {
        List<Texts> texts = new ArrayList<>(Texts.standard());
        texts.add(Texts.read("house.txt", new StringReader("@locale en\nhouse.rule = No {amount} at desk {desk}.\n")));
        Finding finding = Finding.of(
                        FindingCode.of("house.rule"), Severity.WARN, Subject.of(LineRef.parse("ORDER:1#10")))
                .with("amount", eur("1.00"))
                .build();
        assertThat(Messages.of(texts, Locale.ENGLISH).say(finding))
                .isEqualTo("Order 1, line 10: No EUR\u00a01.00 at desk none.");
        texts.add(Texts.read("again.txt", new StringReader("@locale en\nhouse.rule = Another.\n")));
        assertThatThrownBy(() -> Messages.of(texts, Locale.ENGLISH))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("language.text-twice");
    }

    @Test
    void whatTheSentenceNamesIsNotNamedBeforeItToo() {
        Subject order = Subject.of(DocRef.parse("ORDER:4711"));
        Finding missing = Finding.of(FindingCode.of("fact.missing"), Severity.REVIEW, order.at("confirmedDate"))
                .reference("fact", "confirmedDate")
                .build();
        Finding mismatch = Finding.of(FindingCode.of("fact.type-mismatch"), Severity.BLOCK, order.at("confirmedDate"))
                .text("found", "x")
                .text("expected", "a day")
                .build();

        assertThat(ENGLISH.say(missing)).isEqualTo("Order 4711: Nobody has said confirmedDate yet.");
        assertThat(ENGLISH.say(mismatch))
                .isEqualTo("Order 4711 confirmedDate: The value does not fit: found x, expected a day.");
    }

    @Test
    void factsHaveTheNamesThatHostsGiveThem() {
        List<Texts> texts = new ArrayList<>(Texts.standard());
        texts.add(Texts.read("house.txt", new StringReader("@locale en\nfact.confirmedDate = the confirmed date\n")));
        Subject order = Subject.of(DocRef.parse("ORDER:4711"));
        Messages english = Messages.of(texts, Locale.ENGLISH);

        assertThat(english.say(order.at("confirmedDate"))).isEqualTo("Order 4711 the confirmed date");
        assertThat(english.say(Finding.of(FindingCode.of("fact.missing"), Severity.REVIEW, order.at("confirmedDate"))
                        .reference("fact", "confirmedDate")
                        .build()))
                .isEqualTo("Order 4711: Nobody has said the confirmed date yet.");
    }

    @Test
    void brokenTextsNameEveryLine() {
        String text = "@locale en\nx.a = {open\nx.b\nx.c = fine\nx.c = again\n";
        assertThatThrownBy(() -> Texts.read("t.txt", new StringReader(text)))
                .isInstanceOfSatisfying(
                        LoadException.class,
                        e -> assertThat(e.problems().toString()).contains("t.txt#2:1", "t.txt#3:1", "t.txt#5:1"));
        assertThatThrownBy(() -> Texts.read("t.txt", new StringReader("x.a = b\n")))
                .isInstanceOf(LoadException.class);
    }

    @Test
    void textThatRunsTheOtherWayCannotTurnItsSurroundings() {
        Finding finding = Finding.of(FindingCode.of("credit.on-hold"), Severity.BLOCK, Subject.of("account", "A1"))
                .reference("account", "שלום")
                .text("why", "a\u202Eb\u2066c\u200F")
                .build();
        assertThat(ENGLISH.text(finding).text()).isEqualTo("\u2068שלום\u2069 is on hold: abc.");
        Messages arabic = Messages.of(
                List.of(Texts.read("ar.txt", new StringReader("@locale ar\ncredit.on-hold = {account}: {why}\n"))),
                Locale.forLanguageTag("ar"));
        assertThat(arabic.text(finding).text()).isEqualTo("\u2068שלום\u2069: \u2068abc\u2069");
    }

    @Test
    void obligationsNamesDatesAndMomentsAreSaid() {
        Obligation owed = new Obligation(
                FindingCode.of("tax.keep-transport-proof"),
                Subject.of(DocRef.parse("INVOICE:1")),
                List.of(),
                Optional.of(LocalDate.of(2023, 1, 31)));
        assertThat(ENGLISH.say(owed))
                .isEqualTo("Keep the proof that the goods arrived in the other member state. Due Jan 31, 2023.");
        assertThat(CHINESE.word("document", "INVOICE")).isEqualTo("发票");
        assertThat(CHINESE.word("stage", "RELEASED")).isEqualTo("已放行");
        assertThat(ENGLISH.mention("mention.reverse-charge").text()).isEqualTo("Reverse charge");
        Finding expired = Finding.of(
                        FindingCode.of("verdict.expired"), Severity.BLOCK, Subject.of(DocRef.parse("ORDER:1")))
                .reference("engine", "credit")
                .with("validUntil", Instant.parse("2022-11-14T00:00:00Z"))
                .build();
        assertThat(CHINESE.text(expired).text()).startsWith("credit 的裁定仅有效至 2022年11月14日");
        Finding rate = Finding.of(FindingCode.of("pricing.percent-out-of-range"), Severity.BLOCK, Subject.of("a", "b"))
                .percent("found", new BigDecimal("101.5"))
                .percent("largest", new BigDecimal("100"))
                .build();
        assertThat(ENGLISH.text(rate).text()).isEqualTo("101.5% is out of range; at most 100% can be.");
    }

    @Test
    void eightThreadsSayWhatOneSays() throws Exception {
        Findings reasons = Findings.of(missingId(), overLimit());
        List<String> alone = List.of(
                Messages.standard(Locale.ENGLISH).say(reasons, ALL),
                Messages.standard(Locale.CHINESE).say(reasons, ALL));
        List<Messages> shared = List.of(Messages.standard(Locale.ENGLISH), Messages.standard(Locale.CHINESE));
        CyclicBarrier start = new CyclicBarrier(8);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> asked = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                asked.add(threads.submit(() -> {
                    start.await();
                    boolean same = true;
                    for (int j = 0; j < 200; j++) {
                        same &= shared.get(j % 2).say(reasons, ALL).equals(alone.get(j % 2));
                    }
                    return same;
                }));
            }
            for (Future<Boolean> each : asked) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
