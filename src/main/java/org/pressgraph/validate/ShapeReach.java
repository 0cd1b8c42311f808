package org.pressgraph.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintEntity;
import org.apache.jena.shacl.engine.constraint.ConstraintOp1;
import org.apache.jena.shacl.engine.constraint.ConstraintOpN;
import org.apache.jena.shacl.engine.constraint.ConstraintPairwise;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Which triples shapes look at from each focus node, and so which focus nodes a change of a triple
 * concerns.
 *
 * <p>A shape looks along its paths, step by step, at the types of the values where it asks for a
 * class, and on from a value where a shape holds for it. Shapes that look further than along a
 * fixed number of steps (a path of any length, SPARQL, closed shapes, property shapes of values)
 * are not followed: whoever has such shapes validates everything again. Classes below classes count
 * as one with them, so that a change of what is below what concerns everything, too.
 */
final class ShapeReach {

  private static final int LONGEST = 6;

  private static final Step TYPE = new Step(RDF.type.asNode(), false);

  /** By the property of the last step, the ways from a focus node to a triple that is looked at. */
  private final Map<Node, Set<List<Step>>> ways = new HashMap<>();

  /** A step from a node along a property, or against its direction. */
  private record Step(Node property, boolean against) {

    Node near(Triple triple) {
      return against ? triple.getObject() : triple.getSubject();
    }

    /** Those from which this step leads to a node. */
    Stream<Node> before(Graph data, Node node) {
      return against
          ? data.stream(node, property, Node.ANY).map(Triple::getObject)
          : data.stream(Node.ANY, property, node).map(Triple::getSubject);
    }
  }

  /** What cannot be followed. */
  private static final class TooFar extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private ShapeReach() {}

  /** What these shapes look at; nothing if they look at what cannot be followed. */
  static Optional<ShapeReach> of(Shapes shapes) {
    ShapeReach reach = new ShapeReach();
    try {
      for (Shape shape : shapes.getTargetShapes()) {
        shape.getTargets().forEach(reach::target);
        reach.shape(shape, List.of());
      }
    } catch (TooFar e) {
      return Optional.empty();
    }
    return Optional.of(reach);
  }

  /** The properties of all triples at which the shapes look. */
  Set<Node> properties() {
    Set<Node> properties = new LinkedHashSet<>(ways.keySet());
    properties.add(RDFS.subClassOf.asNode());
    return properties;
  }

  /** The nodes that may be focus nodes and look at a triple that has come or gone. */
  Set<Node> concerned(Graph data, Triple triple) {
    Set<Node> all = new LinkedHashSet<>();
    for (List<Step> way : ways.getOrDefault(triple.getPredicate(), Set.of())) {
      Set<Node> nodes = Set.of(way.get(way.size() - 1).near(triple));
      for (int i = way.size() - 2; i >= 0; i--) {
        Set<Node> before = new LinkedHashSet<>();
        for (Node node : nodes) {
          way.get(i).before(data, node).forEach(before::add);
        }
        nodes = before;
      }
      all.addAll(nodes);
    }
    return all;
  }

  private void target(Target target) {
    switch (target.getTargetType()) {
      case targetClass, implicitClass -> looksAt(List.of(TYPE));
      case targetSubjectsOf -> looksAt(List.of(new Step(target.getObject(), false)));
      case targetObjectsOf -> looksAt(List.of(new Step(target.getObject(), true)));
      case targetNode -> {}
      default -> throw new TooFar();
    }
  }

  private void looksAt(List<Step> way) {
    if (way.size() > LONGEST) {
      throw new TooFar();
    }
    ways.computeIfAbsent(way.get(way.size() - 1).property(), p -> new LinkedHashSet<>()).add(way);
  }

  /** What a shape looks at from a focus node to which that way leads. */
  private void shape(Shape shape, List<Step> to) {
    List<List<Step>> values = List.of(to);
    if (shape instanceof PropertyShape property) {
      values = along(property.getPath(), values);
      if (!shape.getPropertyShapes().isEmpty()) {
        throw new TooFar();
      }
    } else {
      shape.getPropertyShapes().forEach(property -> shape(property, to));
    }
    for (Constraint constraint : shape.getConstraints()) {
      for (List<Step> value : values) {
        constraint(constraint, to, value);
      }
    }
  }

  private void constraint(Constraint constraint, List<Step> focus, List<Step> value) {
    if (constraint instanceof ClassConstraint) {
      looksAt(plus(value, TYPE));
    } else if (constraint instanceof ConstraintPairwise pair) {
      looksAt(plus(focus, new Step(pair.getValue(), false)));
    } else if (constraint instanceof ConstraintOpN several) {
      several.getOthers().forEach(shape -> shape(shape, value));
    } else if (constraint instanceof ConstraintOp1 one) {
      shape(one.getOther(), value);
    } else if (constraint instanceof QualifiedValueShape qualified && !qualified.qDisjoint()) {
      shape(qualified.getSub(), value);
    } else if (!isAboutValuesAlone(constraint)) {
      throw new TooFar();
    }
  }

  private static boolean isAboutValuesAlone(Constraint constraint) {
    return constraint instanceof ConstraintTerm
        || constraint instanceof ConstraintEntity
        || constraint instanceof UniqueLangConstraint;
  }

  /** The ways to the values of a path; each triple on them is looked at. */
  private List<List<Step>> along(Path path, List<List<Step>> from) {
    if (path instanceof P_Link link) {
      return from.stream().map(way -> looked(way, new Step(link.getNode(), false))).toList();
    }
    if (path instanceof P_Inverse inverse && inverse.getSubPath() instanceof P_Link link) {
      return from.stream().map(way -> looked(way, new Step(link.getNode(), true))).toList();
    }
    if (path instanceof P_Seq sequence) {
      return along(sequence.getRight(), along(sequence.getLeft(), from));
    }
    if (path instanceof P_Alt either) {
      return Stream.concat(
              along(either.getLeft(), from).stream(), along(either.getRight(), from).stream())
          .toList();
    }
    throw new TooFar();
  }

  private List<Step> looked(List<Step> way, Step step) {
    List<Step> longer = plus(way, step);
    looksAt(longer);
    return longer;
  }

  private static List<Step> plus(List<Step> way, Step step) {
    List<Step> longer = new ArrayList<>(way);
    longer.add(step);
    return List.copyOf(longer);
  }
}
