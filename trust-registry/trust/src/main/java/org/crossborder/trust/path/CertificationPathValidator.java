// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.util.List;
import java.util.Optional;
import org.crossborder.trust.path.PathResult.Invalid;

/**
 * Validates certification paths (RFC 5280, section 6).
 *
 * <p>Candidate paths are tried in turn until one is valid; when none is, the defect of the one that
 * came nearest is reported. The algorithm of section 6.1 is Bouncy Castle's, over certificates that
 * the JDK parsed; the checks before it are what that algorithm leaves to its caller. No input costs
 * more than its bounds: see {@link CandidatePaths} and {@link WorkBudget}.
 */
public final class CertificationPathValidator {
  private final List<PathCheck> checks =
      List.of(
          new PathLengthCheck(),
          new NameListsCheck(),
          new PolicyTreeCheck(),
          new AnchorCheck(),
          new CertificateRulesCheck(),
          new AnchorConstraintsCheck(),
          new WildcardNamesCheck(),
          new CertificateProfileCheck(),
          new AlgorithmCheck(),
          new ValidityCheck(),
          new PurposeCheck());
  private final PathAlgorithm algorithm = new PathAlgorithm();
  private final RevocationCheck revocation = new RevocationCheck();

  /** Finds a valid path from the target to an anchor, or says what is wrong with the nearest. */
  public PathResult validate(PathInputs inputs) {
    WorkBudget budget = new WorkBudget();
    CandidatePaths paths = new CandidatePaths(inputs, budget);
    Invalid nearest =
        new Invalid(
            PathDefect.NO_PATH, Names.of(inputs.target()) + " leads to no anchor", List.of());
    for (Optional<CandidatePath> path = paths.next(); path.isPresent(); path = paths.next()) {
      if (!budget.spend(SignatureCost.of(path.get()))) {
        break;
      }
      PathResult result = validate(path.get(), inputs, budget);
      if (!(result instanceof Invalid invalid)) {
        return result;
      }
      nearest = moreTelling(nearest, invalid);
    }
    return nearest.certificates().isEmpty() ? notFound(paths, budget, nearest) : nearest;
  }

  private static Invalid notFound(CandidatePaths paths, WorkBudget budget, Invalid otherwise) {
    if (paths.exhausted() || budget.exhausted()) {
      return new Invalid(PathDefect.WORK_BOUND, "the search for a path was given up", List.of());
    }
    if (paths.tooLargeKey().isPresent()) {
      return new Invalid(
          PathDefect.ALGORITHM,
          "the key of " + Names.of(paths.tooLargeKey().get()) + " is larger than is worked with",
          List.of());
    }
    return paths.tooLong()
        ? new Invalid(
            PathDefect.TOO_LONG,
            "every chain to an anchor has more than "
                + CandidatePaths.MAXIMUM_LENGTH
                + " certificates",
            List.of())
        : otherwise;
  }

  private PathResult validate(CandidatePath path, PathInputs inputs, WorkBudget budget) {
    for (PathCheck check : checks) {
      Optional<Finding> finding = check.check(path, inputs);
      if (finding.isPresent()) {
        return new Invalid(finding.get().defect(), finding.get().detail(), path.withAnchor());
      }
    }
    PathResult result = algorithm.run(path, inputs);
    if (result instanceof PathResult.Invalid || !inputs.checksRevocation()) {
      return result;
    }
    return revocation
        .check(path.withAnchor(), inputs, budget)
        .<PathResult>map(
            finding -> new Invalid(finding.defect(), finding.detail(), path.withAnchor()))
        .orElse(result);
  }

  private static Invalid moreTelling(Invalid one, Invalid other) {
    return other.defect().compareTo(one.defect()) > 0 ? other : one;
  }
}
