package leadsto.embed;

import dev.langchain4j.model.embedding.EmbeddingModel;

/**
 * An embedding model that says what it is.
 *
 * @param name what its vectors are known by, wherever they are kept; two models never share it
 * @param description one sentence for people, limits included
 * @param knowsMeaning whether texts in other words come near each other, rather than texts with the same words alone
 * @param model gives vectors of length 1, as many as it is given texts, or fails with an {@link EmbeddingException}
 */
public record NamedModel(String name, String description, boolean knowsMeaning, EmbeddingModel model) {}
