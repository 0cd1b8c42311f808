package org.pressgraph.facts;

import java.util.Optional;
import org.pressgraph.ner.MentionRef;

/**
 * Somebody holds a post.
 *
 * @param person who
 * @param organization in which body; nothing if the text names none
 * @param title the post, without the body
 * @param status what is particular about it; nothing for a post that is held as any other
 * @param tenure from when to when it is held; nothing if the text does not say
 * @param evidence the sentence that says so
 * @param confidence how likely it is right, from 0 to 1
 */
public record Position(
    MentionRef person,
    Optional<MentionRef> organization,
    String title,
    Optional<PositionStatus> status,
    Optional<Tenure> tenure,
    Evidence evidence,
    double confidence) {}
