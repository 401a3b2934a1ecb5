package leadsto.unfold.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leadsto.thought.Digest;
import leadsto.unfold.model.StubModel.Answer;
import leadsto.unfold.model.StubModel.Asked;

/**
 * What a willing model would reply, in form and in both languages; in matter it says the same of everything. It remembers
 * which chain it wrote for which conclusion, so that its reader comes near that conclusion.
 */
public final class PlausibleModel implements Function<Asked, Answer> {
    private static final Pattern FENCED = Pattern.compile("<<<([0-9a-f]{16})\n(.*?)\n\\1>>>", Pattern.DOTALL);
    private static final List<String> ENGLISH = List.of(
            "the case of the night shift",
            "what the second survey left out",
            "the letters nobody answered",
            "a bridge that was closed for a year",
            "the notes of an earlier trial",
            "how the youngest pupils put it");
    private static final List<String> RUSSIAN = List.of(
            "случай ночной смены",
            "то, чего не заметил второй опрос",
            "письма, оставшиеся без ответа",
            "мост, закрытый на целый год",
            "записи прежнего опыта",
            "то, как это объясняют младшие ученики");

    private final Map<String, String> conclusions = new ConcurrentHashMap<>();

    @Override
    public Answer apply(Asked asked) {
        String prompt = asked.texts().get(1);
        boolean russian =
                prompt.codePoints().anyMatch(it -> Character.UnicodeScript.of(it) == Character.UnicodeScript.CYRILLIC)
                        && asked.texts().get(0).startsWith("Ты");
        Matcher fenced = FENCED.matcher(prompt);
        String first = fenced.find() ? fenced.group(2) : "";
        if (prompt.contains("\"plan\"")) {
            return Answer.says(plan(russian));
        } else if (prompt.contains("\"follows\"")) {
            return Answer.says(reading(first));
        } else if (prompt.contains("\"same\"")) {
            return Answer.says(match(first, fenced.find() ? fenced.group(2) : ""));
        } else if (prompt.contains("\"ends\"")) {
            return ending(first, fenced.find() ? fenced.group(2) : "");
        } else if (prompt.contains("\"thoughts\"")) {
            return Answer.says(annotation(first));
        }
        return Answer.says(steps(prompt, first, russian));
    }

    private static String plan(boolean russian) {
        String[] functions = russian
                ? new String[] {
                    "открывает дело",
                    "приводит случай",
                    "останавливает",
                    "взвешивает возражение",
                    "несёт дальше",
                    "подводит к концу"
                }
                : new String[] {
                    "opens the matter",
                    "brings a case",
                    "stops short",
                    "weighs the objection",
                    "carries on",
                    "draws it together"
                };
        String[] kinds = {"question", "observation", "doubt", "evaluation", "premise", "response"};
        StringBuilder plan = new StringBuilder("{\"plan\":[");
        for (int i = 0; i < kinds.length; i++) {
            plan.append(i == 0 ? "" : ",")
                    .append("{\"kind\":\"%s\",\"function\":\"%s\"}".formatted(kinds[i], functions[i]));
        }
        return plan.append("]}").toString();
    }

    private String steps(String prompt, String conclusion, boolean russian) {
        // By the prompt without its mark, so that another approach, mode or conclusion gives another chain.
        String what = prompt.replaceAll("[0-9a-f]{16}", "");
        int number = Math.floorMod(Digest.sha256(what).hashCode(), 10_000);
        String about = (russian ? RUSSIAN : ENGLISH).get(number % 6) + " (" + number + ")";
        String steps;
        if (prompt.contains("\"leads_to\":[0],\"against\":[]}]}") && !prompt.contains("\"premise\"")) {
            steps = russian
                    ? one("question", "О чём спросил бы тот, кому рассказали про " + about + "?", "0")
                    : one("question", "What would someone ask who was told of " + about + "?", "0");
        } else if (prompt.contains("\"answer\"")) {
            steps = (russian
                    ? one("premise", "Начать можно с малого: " + about + ".", "2") + ","
                            + one("doubt", "Хватит ли этого: " + about + "?", "3") + ","
                            + one("answer", "Хватит, пока держится начало (" + number + ").", "")
                    : one("premise", "One may begin small: " + about + ".", "2") + ","
                            + one("doubt", "Is that enough: " + about + "?", "3") + ","
                            + one("answer", "It is enough while its beginning holds (" + number + ").", ""));
        } else if (prompt.contains("{\"kind\":\"question\"")) {
            steps = russian ? russianChain(about) : englishChain(about);
        } else {
            steps = russian
                    ? one("observation", "Вот что видно: " + about + ".", "2") + ","
                            + one("premise", "За этим стоит общее: " + about + ".", "3") + ","
                            + one("evaluation", "Это весит больше, чем кажется: " + about + ".", "0")
                    : one("observation", "This much can be seen: " + about + ".", "2") + ","
                            + one("premise", "Something general stands behind it: " + about + ".", "3") + ","
                            + one("evaluation", "It weighs more than it seems: " + about + ".", "0");
        }
        Matcher texts = Pattern.compile("\"text\":\"([^\"]*)\"").matcher(steps);
        while (texts.find()) {
            String text = texts.group(1);
            conclusions.putIfAbsent(text, steps.contains("\"kind\":\"answer\"") ? last(steps) : conclusion);
        }
        return "{\"steps\":[" + steps + "]}";
    }

    private static String last(String steps) {
        return steps.substring(steps.lastIndexOf("\"text\":\"") + 8).replaceAll("\".*", "");
    }

    private static String englishChain(String about) {
        return one("question", "Where should one look first, after " + about + "?", "2,3") + ","
                + one("observation", "What everyone could see was " + about + ".", "3") + ","
                + one("doubt", "But could " + about + " not be a mere coincidence?", "4") + ","
                + one("evaluation", "Coincidence explains it once, not every time: " + about + ".", "5") + ","
                + one("premise", "Whatever happens every time has a reason, and so does " + about + ".", "6") + ","
                + one("response", "Then let us say plainly what " + about + " comes down to.", "0");
    }

    private static String russianChain(String about) {
        return one("question", "Куда смотреть сначала, если известно: " + about + "?", "2,3") + ","
                + one("observation", "Все могли видеть одно: " + about + ".", "3") + ","
                + one("doubt", "А не простое ли совпадение — " + about + "?", "4") + ","
                + one("evaluation", "Совпадение объясняет один раз, но не каждый: " + about + ".", "5") + ","
                + one("premise", "У того, что бывает всегда, есть причина; есть она и тут: " + about + ".", "6") + ","
                + one("response", "Тогда скажем прямо, к чему это сводится: " + about + ".", "0");
    }

    private static String one(String kind, String text, String leadsTo) {
        return "{\"kind\":\"%s\",\"text\":\"%s\",\"leads_to\":[%s],\"against\":[]}".formatted(kind, text, leadsTo);
    }

    private String reading(String steps) {
        List<String> lines = steps.lines().toList();
        StringBuilder follows = new StringBuilder();
        for (int i = 2; i <= lines.size(); i++) {
            follows.append(i == 2 ? "" : ",").append("{\"step\":%d,\"from\":[%d]}".formatted(i, i - 1));
        }
        String last = lines.get(lines.size() - 1).replaceFirst("^\\d+\\. \\w+: ", "");
        // Told apart by its chain, so that no two readers say the same to a letter.
        String conclusion = conclusions.getOrDefault(last, "").replace("\"", "") + " ("
                + Math.floorMod(steps.hashCode(), 10_000) + ")";
        return "{\"follows\":[%s],\"conclusion\":\"%s\",\"rests_on\":[%d]}"
                .formatted(follows, conclusion, lines.size());
    }

    private static String match(String conclusion, String statements) {
        return "{\"same\":"
                + statements
                        .lines()
                        .filter(line -> conclusion.startsWith(
                                line.replaceFirst("^\\d+\\. ", "").replace("\"", "")))
                        .map(line -> line.replaceFirst("\\..*", ""))
                        .findFirst()
                        .orElse("0")
                + "}";
    }

    /** The longer the way, the surer where it ends; of nothing, nothing is known. */
    private Answer ending(String steps, String statements) {
        List<String> lines = steps.lines().filter(line -> !line.isBlank()).toList();
        List<String> ends = statements.lines().toList();
        String goal = lines.isEmpty()
                ? ""
                : conclusions.getOrDefault(lines.get(lines.size() - 1).replaceFirst("^\\d+\\. \\w+: ", ""), "");
        double surety = lines.size() / (lines.size() + 2.);
        Map<Integer, Double> chances = new TreeMap<>();
        for (int number = 0; number <= ends.size(); number++) {
            boolean right = number > 0
                    && ends.get(number - 1).replaceFirst("^\\d+\\. ", "").equals(goal);
            chances.put(number, (1 - surety) / (ends.size() + 1) + (right ? surety : 0));
        }
        return Answer.ends(chances);
    }

    private static String annotation(String steps) {
        int size = (int) steps.lines().count();
        StringBuilder thoughts = new StringBuilder();
        StringBuilder links = new StringBuilder();
        for (int i = 1; i <= size; i++) {
            thoughts.append(i == 1 ? "" : ",")
                    .append("{\"number\":%d,\"kind\":\"%s\"}".formatted(i, i == size ? "answer" : "premise"));
            if (i < size) {
                links.append(i == 1 ? "" : ",")
                        .append("{\"from\":%d,\"to\":%d,\"role\":\"supports\"}".formatted(i, size));
            }
        }
        return "{\"thoughts\":[%s],\"links\":[%s]}".formatted(thoughts, links);
    }
}
