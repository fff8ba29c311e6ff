package org.leadtocash.core.stage.instance;

/**
 * A step that was taken.
 *
 * @param transition its name in the model
 * @param from the stage it left; a step may start from several
 */
public record Taken(String transition, String from) {

    /**
     * The step written by {@link #toString()}.
     *
     * @throws IllegalArgumentException if the text is not a step, {@code @} and a stage
     */
    public static Taken parse(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at == text.length() - 1) {
            throw new IllegalArgumentException("step \"" + text + "\": expected step@STAGE, such as submit@DRAFT");
        }
        return new Taken(text.substring(0, at), text.substring(at + 1));
    }

    /** Step, {@code @}, stage: {@code submit@DRAFT}. */
    @Override
    public String toString() {
        return transition + "@" + from;
    }
}
