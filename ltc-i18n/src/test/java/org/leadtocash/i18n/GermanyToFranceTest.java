package org.leadtocash.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.core.tax.TaxRegistration;
import org.leadtocash.core.time.Validity;
import org.leadtocash.i18n.identifier.Identifiers;
import org.leadtocash.i18n.language.Messages;
import org.leadtocash.i18n.region.Compliance;
import org.leadtocash.i18n.region.ComplianceQuestion;
import org.leadtocash.i18n.region.pack.Domain;
import org.leadtocash.i18n.region.place.JurisdictionRole;
import org.leadtocash.i18n.tax.VatDetermination;

/** One order from Germany to France, first without the buyer's VAT number, then with it. */
class GermanyToFranceTest {
    private static final LocalDate DAY = LocalDate.of(2022, 11, 14);
    private static final Compliance LAW = Compliance.standard();

    @Test
    void theOrderIsRefusedForTheMissingNumberAndPassesWithIt() {
        Verdict refused = LAW.assess(question("NONE"));
        assertThat(refused.findings().has(Severity.BLOCK)).isTrue();
        Messages messages = Messages.standard(Locale.forLanguageTag("zh-CN"));
        assertThat(messages.say(refused.findings(), Viewer.of("clerk"))).isEqualTo("""
                阻止: 订单 4711: 缺少买方的增值税号：成员国之间的货物供应，只有买方在另一成员国登记并告知税号时才免税。\
                 (Directive 2006/112/EC Art. 138(1)(b); Directive 2006/112/EC Art. 226(4))
                  → 请取得买方在另一成员国的增值税号（buyer.vatId）。
                  → 或按起运国的税率征税。""");

        assertThat(Identifiers.vat("FR 83 404 833 048").isValid()).isTrue();
        assertThat(LAW.assess(question("WELL_FORMED")).findings().isEmpty()).isTrue();

        TaxDecision tax = VatDetermination.standard().decide(invoiceLine());
        assertThat(tax.toString()).isEqualTo("K 0% eu.intra-community-supply");
        assertThat(tax.exemptionCode()).isEqualTo("VATEX-EU-IC");
        assertThat(messages.mention(tax.mention()).text()).isEqualTo("欧盟内部供应，依据第2006/112/EC号指令第138条免税");
        assertThat(tax.obligations().stream().map(messages::say).toList())
                .containsExactly("请在汇总申报表中申报该笔供应。", "请保存货物抵达另一成员国的证明。");
    }

    private static ComplianceQuestion question(String vatId) {
        DocVersion order = new DocVersion(DocRef.parse("ORDER:4711"), 1, ContentHash.of(new byte[0]));
        return ComplianceQuestion.about(order, "RELEASED", Instant.parse("2022-11-15T00:00:00Z"))
                .place(JurisdictionRole.SHIP_FROM, "DE")
                .place(JurisdictionRole.SHIP_TO, "FR")
                .on(DAY)
                .domains(Domain.TAX)
                .facts(Facts.builder(LAW.facts())
                        .with("sale.supply", "GOODS")
                        .with("buyer.taxable", true)
                        .with("buyer.vatId", vatId)
                        .build())
                .build();
    }

    private static TaxQuestion invoiceLine() {
        return TaxQuestion.about(Subject.parse("document:INVOICE:90#lines/10"))
                .seller(party("DE", "DE136308783"))
                .buyer(party("FR", "FR83404833048"))
                .shipped("DE", "FR")
                .taxPoint(DAY)
                .build();
    }

    private static TaxParty party(String country, String number) {
        return new TaxParty(
                country,
                TaxParty.Kind.BUSINESS,
                List.of(new TaxRegistration(country, number, TaxRegistration.Status.CONFIRMED, Validity.always())));
    }
}
