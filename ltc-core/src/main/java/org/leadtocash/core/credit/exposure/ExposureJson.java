package org.leadtocash.core.credit.exposure;

import java.time.LocalDate;
import java.util.List;
import org.leadtocash.core.credit.account.AccountJson;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;

/** The codecs and formats of exposure. */
public final class ExposureJson {
    private ExposureJson() {}

    /** A category, by its name. */
    public static final JsonCodec<ExposureCategory> CATEGORY = Codecs.enumOf(ExposureCategory.class);

    /** Exposure by account, category and currency. */
    public static final JsonCodec<ExposureSnapshot> SNAPSHOT = snapshot();

    /** The formats: exposure. */
    public static List<DocumentFormat<?>> formats() {
        return List.of(new DocumentFormat<>(ExposureSnapshot.class, "credit-exposure", 1, 0, SNAPSHOT));
    }

    private static JsonCodec<ExposureSnapshot> snapshot() {
        ObjectCodec<ExposureSnapshot.Sum> sum = ObjectCodec.of("credit-exposure-sum");
        var account = sum.required("account", AccountJson.KEY, ExposureSnapshot.Sum::account);
        var category = sum.required("category", CATEGORY, ExposureSnapshot.Sum::category);
        var amount = sum.required("amount", Codecs.MONEY, ExposureSnapshot.Sum::amount);
        var planned = sum.<LocalDate>optional("planned", Codecs.DATE, ExposureSnapshot.Sum::planned);
        JsonCodec<ExposureSnapshot.Sum> sumCodec = sum.build(
                in -> new ExposureSnapshot.Sum(in.get(account), in.get(category), in.get(amount), in.get(planned)));
        ObjectCodec<ExposureSnapshot> fields = ObjectCodec.of("credit-exposure");
        var sums = fields.required("sums", Codecs.list(sumCodec), ExposureSnapshot::sums);
        return fields.build(in -> ExposureSnapshot.of(in.get(sums)));
    }
}
