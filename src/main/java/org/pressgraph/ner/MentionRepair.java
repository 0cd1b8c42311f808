package org.pressgraph.ner;

import java.util.List;
import org.pressgraph.authority.KnownNames;
import org.pressgraph.text.TokenizedText;

/**
 * Mends what a recognizer found by what is known of names: bodies on the authority lists and those
 * of a regular form, members of enumerations, cities with their districts. A kind of body (工会) is
 * no name.
 */
final class MentionRepair {

  private final KnownNames known;
  private final KnownBodies knownBodies;

  MentionRepair(KnownNames known) {
    this.known = known;
    this.knownBodies = new KnownBodies(known);
  }

  /** The mentions of a text as they are when people behind titles are looked for. */
  MentionEditor begun(TokenizedText text, List<Mention> mentions) {
    MentionEditor editor = new MentionEditor(text, mentions);
    Quotes.balance(editor);
    EventEdges.trim(editor, knownBodies);
    PeopleInLists.find(editor);
    ClosingAuthors.find(editor);
    return editor;
  }

  /** The mentions of a text, mended; by place, none overlapping another. */
  List<Mention> repair(TokenizedText text, List<Mention> mentions) {
    MentionEditor editor = begun(text, mentions);
    PeopleBehindTitles.find(editor);
    BodyEdges.trim(editor, knownBodies);
    knownBodies.trim(editor);
    knownBodies.find(editor);
    knownBodies.dropIndefinite(editor);
    PlaceJoins.joinBodies(editor);
    PlaceJoins.joinDepartments(editor);
    PlaceJoins.joinNamesakes(editor);
    Enumerations.complete(editor, knownBodies);
    knownBodies.trim(editor);
    BodyEdges.trim(editor, knownBodies);
    BodiesAndPlaces.retype(editor);
    PlaceJoins.joinStates(editor);
    PlaceEnds.cut(editor);
    KnownPlaces.find(editor, known);
    PlaceJoins.joinParts(editor);
    PlaceJoins.joinDistricts(editor);
    PlaceJoins.joinBuilt(editor);
    PlaceJoins.splitLetters(editor, known);
    PlaceJoins.addAreas(editor);
    knownBodies.dropKinds(editor);
    BodiesAndPlaces.museums(editor);
    knownBodies.findParty(editor);
    knownBodies.findParts(editor);
    TitleGaps.fill(editor);
    JobsBeforePeople.find(editor);
    return editor.mentions();
  }
}
