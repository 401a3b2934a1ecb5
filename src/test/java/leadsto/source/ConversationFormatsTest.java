package leadsto.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import leadsto.thought.Conversation;
import leadsto.thought.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationFormatsTest {
    @TempDir
    Path folder;

    @Test
    void calloutsAreTurnsAndQuotesWithinThemStayQuotes() {
        Reading reading = read("""
                # Talk about roads
                >[!nexus_user] **User** - 18.07.2025 at 17:32
                > Which road leads here?
                <!-- UID: 1 -->


                >[!nexus_agent] **Assistant** - 18.07.2025 at 17:33
                > Two do:
                > > the long one
                >
                > - and the short one
                > > [!note] mind the step
                <!-- UID: 2 -->
                """);

        assertThat(reading.turns())
                .containsExactly(
                        "person: Which road leads here?",
                        "assistant: Two do:\n> the long one\n\n- and the short one\n> [!note] mind the step");
        assertThat(reading.conversation().source().title()).isEqualTo("Talk about roads");
        assertThat(reading.conversation().turns()).extracting(Turn::index).containsExactly(0, 1);
    }

    @Test
    void calloutsAreAlsoToldByTheNameInBold() {
        Reading reading = read("""
                > [!NOTE] **Пользователь**
                > Почему?
                > [!NOTE]+ **Ассистент**
                > Потому.
                """);

        assertThat(reading.turns()).containsExactly("person: Почему?", "assistant: Потому.");
    }

    @Test
    void aNoteWithOtherCalloutsIsADocument() {
        assertThat(read("Text.\n\n> [!NOTE]\n> Mind this.\n").turns())
                .containsExactly("author: Text.\n\n> [!NOTE]\n> Mind this.");
    }

    @Test
    void aMisreadNoteExportIsMended() {
        String note = ">[!nexus_user] **User** - 1.1.2025 at 1:11\n> Что ведёт к ответу?\n";
        Path file = Reading.file(
                folder, "a.txt", new String(note.getBytes(StandardCharsets.UTF_8), Charset.forName("x-MacRoman")));

        Reading reading = Reading.of(file);

        assertThat(reading.turns()).containsExactly("person: Что ведёт к ответу?");
        assertThat(reading.conversation().turns().get(0).language()).isEqualTo("ru");
        assertThat(reading.mendings).containsExactly(file + ": mended, was UTF-8 read as Mac Roman");
    }

    @Test
    void theBranchOfAChatGptExportThatWasLastSeenIsRead() {
        Reading reading = read("""
                [{"title": "Roads", "conversation_id": "c1", "current_node": "e", "mapping": {
                 "root": {"message": null, "parent": null, "children": ["s"]},
                 "s": {"parent": "root", "children": ["h"], "message": {"author": {"role": "system"}, "content": {"content_type": "text", "parts": ["Be kind"]}}},
                 "h": {"parent": "s", "children": ["q"], "message": {"author": {"role": "user"}, "metadata": {"is_visually_hidden_from_conversation": true}, "content": {"content_type": "text", "parts": ["hidden"]}}},
                 "q": {"parent": "h", "children": ["a", "b"], "message": {"author": {"role": "user"}, "content": {"content_type": "multimodal_text", "parts": [{"content_type": "image_asset_pointer"}, "Which road?"]}}},
                 "a": {"parent": "q", "children": [], "message": {"author": {"role": "assistant"}, "content": {"content_type": "text", "parts": ["None."]}}},
                 "b": {"parent": "q", "children": ["c"], "message": {"author": {"role": "assistant"}, "content": {"content_type": "thoughts", "thoughts": [{"summary": "Map", "content": "Look at the map."}]}}},
                 "c": {"parent": "b", "children": ["d"], "message": {"author": {"role": "assistant"}, "recipient": "python", "content": {"content_type": "code", "text": "print(1)"}}},
                 "d": {"parent": "c", "children": ["e"], "message": {"author": {"role": "tool"}, "content": {"content_type": "execution_output", "text": "1"}}},
                 "e": {"parent": "d", "children": [], "message": {"author": {"role": "assistant"}, "content": {"content_type": "text", "parts": ["The short one\\ue200cite\\ue202x\\ue201."]}}}
                }}]
                """);

        assertThat(reading.turns())
                .containsExactly("person: Which road?", "monologue: Look at the map.", "assistant: The short one.");
        assertThat(reading.conversation().source().title()).isEqualTo("Roads");
        assertThat(reading.conversation().source().uri()).endsWith("#c1");
    }

    @Test
    void aTreeOfMessagesThatGoesInCirclesEnds() {
        Reading reading = read("""
                {"current_node": "a", "mapping": {
                 "a": {"parent": "b", "message": {"author": {"role": "user"}, "content": {"content_type": "text", "parts": ["A"]}}},
                 "b": {"parent": "a", "message": {"author": {"role": "assistant"}, "content": {"content_type": "text", "parts": ["B"]}}}}}
                """);

        assertThat(reading.turns()).containsExactly("assistant: B", "person: A");
    }

    @Test
    void messagesAreReadWithoutSystemAndToolsAndWithThinking() {
        Reading reading = read("""
                {"id": 7, "messages": [
                  {"role": "system", "content": "Be kind"},
                  {"role": "user", "content": [{"type": "text", "text": "Which road?"}, {"type": "image_url", "image_url": {"url": "x"}}]},
                  {"role": "assistant", "reasoning_content": "Two roads.", "content": null, "tool_calls": []},
                  {"role": "tool", "content": "map"},
                  {"role": "assistant", "content": "<think>\\nLonger.\\n</think>\\n\\nThe short one."}]}
                """);

        assertThat(reading.turns())
                .containsExactly(
                        "person: Which road?",
                        "monologue: Two roads.",
                        "monologue: Longer.",
                        "assistant: The short one.");
    }

    @Test
    void shareGptIsReadOneALine() {
        Reading reading = read("""
                {"conversations": [{"from": "human", "value": "Why?"}, {"from": "gpt", "value": "So."}]}
                {"conversations": [{"from": "human", "value": "And?"}, {"from": "gpt", "value": "No."}]}
                """);

        assertThat(reading.materials).hasSize(2);
        assertThat(reading.turns()).containsExactly("person: Why?", "assistant: So.");
        assertThat(reading.conversation().source().uri()).endsWith("#0");
    }

    @Test
    void anArrayOfMessagesIsOneConversation() {
        assertThat(
                        read("[{\"role\": \"user\", \"content\": \"Why?\"},\n {\"role\": \"assistant\", \"content\": \"So.\"}]")
                                .turns())
                .containsExactly("person: Why?", "assistant: So.");
    }

    @Test
    void anUnknownSpeakerIsAFault() {
        Reading reading = read("{\"messages\": [{\"role\": \"wizard\", \"content\": \"Abracadabra\"}]}");

        assertThat(reading.faults)
                .containsExactly(
                        path() + " line 1: 'wizard' is no known speaker; use user, assistant, system or tool, or"
                                + " remove the record");
    }

    @Test
    void damagedStringsWithinJsonAreMended() {
        String misread =
                new String("Что ведёт к ответу?".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1251"));

        Reading reading = read("{\"question\": \"" + misread + "\", \"answer\": \"42\"}");

        assertThat(reading.turns()).containsExactly("person: Что ведёт к ответу?", "assistant: 42");
        assertThat(reading.mendings).containsExactly(path() + ": mended, was UTF-8 read as Windows-1251");
    }

    @Test
    void aTraceHasQuestionMonologueAndAnswer() {
        Reading reading = read("""
                {"problem": "2+2?", "solution": "Count.", "answer": 4}
                {"instruction": "Translate", "input": "кот", "output": "cat"}
                {"prompt": "Why?", "response": "Thinking hard.</think>So."}
                {"question": "Why?", "thinking": "Hm.", "response": "So."}
                {"query": "Why?", "solution": "So."}
                """);

        assertThat(reading.materials.stream()
                        .map(it -> ((Conversation) it)
                                .turns().stream()
                                        .map(turn -> turn.speaker().word().charAt(0) + ":" + turn.text())
                                        .toList()
                                        .toString()))
                .containsExactly(
                        "[p:2+2?, m:Count., a:4]",
                        "[p:Translate\n\nкот, a:cat]",
                        "[p:Why?, m:Thinking hard., a:So.]",
                        "[p:Why?, m:Hm., a:So.]",
                        "[p:Why?, a:So.]");
    }

    @Test
    void unclosedThinkingIsMonologueAndATagInCodeIsText() {
        assertThat(read("{\"question\": \"Why?\", \"answer\": \"<think>Still thinking\"}")
                        .turns())
                .containsExactly("person: Why?", "monologue: Still thinking");
        assertThat(read("{\"question\": \"Why?\", \"answer\": \"Write `<think>` and `</think>`.\"}")
                        .turns())
                .containsExactly("person: Why?", "assistant: Write `<think>` and `</think>`.");
    }

    @Test
    void frontMatterIsLeftOutAndGivesTheTitle() {
        Reading reading = read("---\ntitle: \"On roads\"\ntags: [a]\n---\n# Heading\n\nText.\n");

        assertThat(reading.turns()).containsExactly("author: # Heading\n\nText.");
        assertThat(reading.conversation().source().title()).isEqualTo("On roads");
    }

    @Test
    void textBetweenRulesIsNoFrontMatter() {
        assertThat(read("---\nOnce upon a time.\n---\nThe end.\n").turns())
                .containsExactly("author: ---\nOnce upon a time.\n---\nThe end.");
    }

    @Test
    void markdownThatBeginsWithABracketIsNoJson() {
        assertThat(read("[link](x) and text").turns()).containsExactly("author: [link](x) and text");
        assertThat(read("{{template}} text").turns()).containsExactly("author: {{template}} text");
    }

    private Path path() {
        return folder.resolve("conversation");
    }

    private Reading read(String content) {
        return Reading.of(Reading.file(folder, "conversation", content));
    }
}
