package leadsto.source.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import leadsto.thought.Speaker;

/** Who speaks, by the names that chats give their participants. */
final class Voice {
    private static final Map<Speaker, Set<String>> NAMES = Map.of(
            Speaker.PERSON,
            Set.of(
                    "user",
                    "human",
                    "person",
                    "prompter",
                    "you",
                    "me",
                    "customer",
                    "student",
                    "пользователь",
                    "человек",
                    "вы",
                    "ты",
                    "я"),
            Speaker.ASSISTANT,
            Set.of(
                    "assistant",
                    "gpt",
                    "agent",
                    "model",
                    "bot",
                    "ai",
                    "chatgpt",
                    "claude",
                    "gemini",
                    "deepseek",
                    "qwen",
                    "llama",
                    "grok",
                    "copilot",
                    "bard",
                    "chatbot",
                    "ассистент",
                    "помощник",
                    "модель",
                    "бот",
                    "ии"),
            Speaker.MONOLOGUE,
            Set.of("thinking", "thoughts", "reasoning", "thinker", "мысли", "размышления"));

    /** Those who set a chat up or serve it, and are no part of the thinking. */
    private static final Set<String> SILENT = Set.of(
            "system",
            "tool",
            "function",
            "developer",
            "environment",
            "ipython",
            "function_call",
            "tool_call",
            "function-call",
            "observation",
            "function_response",
            "tool_response",
            "context",
            "root");

    private Voice() {}

    /** The speaker that one of the words names. */
    static Optional<Speaker> of(List<String> words) {
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            for (Speaker speaker : Speaker.values()) {
                if (NAMES.getOrDefault(speaker, Set.of()).contains(lower)) {
                    return Optional.of(speaker);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether this participant's turns are left out. */
    static boolean isSilent(String name) {
        return SILENT.contains(name.toLowerCase(Locale.ROOT));
    }
}
