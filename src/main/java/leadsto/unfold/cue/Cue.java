package leadsto.unfold.cue;

import java.util.Locale;

/** What a word or phrase of a cue file signals; each is a file of that name in a language's folder. */
public enum Cue {
    CONCLUSION,
    REASON,
    CONTRAST,
    CONCESSION,
    ADDITION,
    EXAMPLE,
    OTHERS,
    STANCE,
    NEGATION,
    RESTATEMENT,
    ORDER,
    CONDITION,
    ASKING,
    REQUEST,
    HESITATION,
    CHECK,
    PLAN,
    FINAL,
    PROBLEM,
    JUDGEMENT,
    EVIDENCE,
    HEDGE,
    EMPHASIS,
    VERDICT,
    ADVICE,
    REFERENCE,
    ECHO,
    PLEASANTRY,
    OFFER,
    META,
    HEADING_ANSWER,
    HEADING_DOUBT,
    HEADING_REMEDY,
    HEADING_EXAMPLE,
    HEADING_QUESTION,
    EMOTIONAL,
    DISAPPOINTMENT,
    CRITICISM,
    SPLIT_BEFORE,
    SPLIT_WEAK,
    SPLIT_NEVER,
    SPLIT_UNPUNCTUATED,
    SUBJECT,
    DANGLING,
    CONNECTIVE,
    OPEN_SUBORDINATE;

    /** The file's name: {@code heading-answer.txt}. */
    String fileName() {
        return word() + ".txt";
    }

    /** The name in the fitted weights: {@code heading-answer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
