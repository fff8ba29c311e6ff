package org.leadtocash.core.invoice.payment;

import java.util.List;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/** How an invoice is to be paid, as JSON. */
public final class PaymentJson {
    private PaymentJson() {}

    /** An account to which a transfer can be made (BG-17). */
    public static final JsonCodec<CreditTransfer> CREDIT_TRANSFER = creditTransfer();

    /** The card with which it was paid (BG-18). */
    public static final JsonCodec<PaymentCard> PAYMENT_CARD = paymentCard();

    /** The mandate under which it is collected (BG-19). */
    public static final JsonCodec<DirectDebit> DIRECT_DEBIT = directDebit();

    /** How it is to be paid (BG-16). */
    public static final JsonCodec<PaymentInstructions> PAYMENT_INSTRUCTIONS = paymentInstructions();

    private static JsonCodec<CreditTransfer> creditTransfer() {
        ObjectCodec<CreditTransfer> fields = ObjectCodec.of("credit-transfer");
        var accountField = fields.defaulted("account", Codecs.STRING, "", CreditTransfer::account);
        var nameField = fields.defaulted("name", Codecs.STRING, "", CreditTransfer::name);
        var providerField = fields.defaulted("provider", Codecs.STRING, "", CreditTransfer::provider);
        return fields.build(in -> new CreditTransfer(in.get(accountField), in.get(nameField), in.get(providerField)));
    }

    private static JsonCodec<PaymentCard> paymentCard() {
        ObjectCodec<PaymentCard> fields = ObjectCodec.of("payment-card");
        var numberField = fields.defaulted("number", Codecs.STRING, "", PaymentCard::number);
        var holderField = fields.defaulted("holder", Codecs.STRING, "", PaymentCard::holder);
        return fields.build(in -> new PaymentCard(in.get(numberField), in.get(holderField)));
    }

    private static JsonCodec<DirectDebit> directDebit() {
        ObjectCodec<DirectDebit> fields = ObjectCodec.of("direct-debit");
        var mandateField = fields.defaulted("mandate", Codecs.STRING, "", DirectDebit::mandate);
        var creditorField = fields.defaulted("creditor", Codecs.STRING, "", DirectDebit::creditor);
        var accountField = fields.defaulted("account", Codecs.STRING, "", DirectDebit::account);
        return fields.build(in -> new DirectDebit(in.get(mandateField), in.get(creditorField), in.get(accountField)));
    }

    private static JsonCodec<PaymentInstructions> paymentInstructions() {
        ObjectCodec<PaymentInstructions> fields = ObjectCodec.of("payment-instructions");
        var meansCodeField = fields.defaulted("meansCode", Codecs.STRING, "", PaymentInstructions::meansCode);
        var meansTextField = fields.defaulted("meansText", Codecs.STRING, "", PaymentInstructions::meansText);
        var remittanceField = fields.defaulted("remittance", Codecs.STRING, "", PaymentInstructions::remittance);
        var transfersField =
                fields.defaulted("transfers", Codecs.list(CREDIT_TRANSFER), List.of(), PaymentInstructions::transfers);
        var cardField = fields.<PaymentCard>optional("card", PAYMENT_CARD, PaymentInstructions::card);
        var directDebitField =
                fields.<DirectDebit>optional("directDebit", DIRECT_DEBIT, PaymentInstructions::directDebit);
        return fields.build(in -> new PaymentInstructions(
                in.get(meansCodeField),
                in.get(meansTextField),
                in.get(remittanceField),
                in.get(transfersField),
                in.get(cardField),
                in.get(directDebitField)));
    }
}
