// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.submission.Annex;
import org.crossborder.gateway.submission.MessageSettings;
import org.crossborder.gateway.submission.RequestedSeal;
import org.crossborder.gateway.submission.Submission;
import org.crossborder.gateway.submission.SubmissionOutcome;
import org.crossborder.gateway.submission.SubmissionRequest;
import org.crossborder.validation.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Submit: a document in, a promise or the reasons against it out. */
@RestController
class SubmissionController {
  private static final int LONGEST_KEY = 255;
  private static final String RETRY_AFTER_SECONDS = "30";

  private final Submission submission;
  private final DocumentController documents;
  private final OwnDocuments own;
  private final int longest;

  SubmissionController(
      Submission submission,
      DocumentController documents,
      OwnDocuments own,
      GatewayProperties properties) {
    this.own = own;
    this.submission = submission;
    this.documents = documents;
    this.longest = Math.toIntExact(properties.limits().document().toBytes());
  }

  @PostMapping(
      path = "/v1/documents",
      consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
  ResponseEntity<?> submit(
      @RequestParam @Nullable String recipient,
      @RequestParam @Nullable String seal,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "en") String readers,
      InputStream body,
      @AuthenticationPrincipal Caller caller)
      throws IOException {
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      return Problem.WRONG_IDEMPOTENCY_KEY.answer("An Idempotency-Key has 1 to 255 characters");
    }
    byte[] document = body.readNBytes(longest + 1);
    if (document.length > longest) {
      return Problem.DOCUMENT_TOO_LARGE.answer("At most " + longest + " bytes are taken");
    }
    return answer(
        submission.submit(
            new SubmissionRequest(
                caller.name(),
                key,
                recipient,
                document,
                List.of(),
                MessageSettings.NONE,
                caller.organisation(),
                requested(seal, document))),
        Language.preferred(readers),
        caller);
  }

  /** A document with annexes, in a message of which the producer sets something. */
  @PostMapping(path = "/v1/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<?> submit(
      @RequestParam @Nullable String recipient,
      @RequestParam @Nullable String seal,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "en") String readers,
      @RequestPart MultipartFile document,
      @RequestPart(required = false) @Nullable List<MultipartFile> annex,
      @RequestPart(required = false) @Nullable MultipartFile settings,
      @AuthenticationPrincipal Caller caller)
      throws IOException {
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      return Problem.WRONG_IDEMPOTENCY_KEY.answer("An Idempotency-Key has 1 to 255 characters");
    }
    if (document.getSize() > longest) {
      return Problem.DOCUMENT_TOO_LARGE.answer("At most " + longest + " bytes are taken");
    }
    Optional<MessageSettings> set = SettingsJson.read(settings);
    return set.isEmpty()
        ? Problem.WRONG_MESSAGE_SETTINGS.answer("The part settings is no JSON as described")
        : answer(
            submission.submit(
                new SubmissionRequest(
                    caller.name(),
                    key,
                    recipient,
                    document.getBytes(),
                    annexes(annex == null ? List.of() : annex),
                    set.get(),
                    caller.organisation(),
                    requested(seal, document.getBytes()))),
            Language.preferred(readers),
            caller);
  }

  private static @Nullable RequestedSeal requested(@Nullable String key, byte[] document) {
    return key == null ? null : RequestedSeal.with(key, document);
  }

  private static List<Annex> annexes(List<MultipartFile> files) {
    return files.stream()
        .map(
            file ->
                new Annex(
                    Objects.requireNonNullElse(
                        file.getContentType(), MediaType.APPLICATION_OCTET_STREAM_VALUE),
                    file::getInputStream))
        .toList();
  }

  private ResponseEntity<?> answer(SubmissionOutcome outcome, Language language, Caller caller) {
    if (outcome instanceof SubmissionOutcome.Submitted submitted) {
      return submitted(submitted, caller);
    }
    if (outcome instanceof SubmissionOutcome.Unidentified unidentified) {
      return found(
          Problem.NOT_A_KNOWN_DOCUMENT,
          "Nothing was stored; the findings say what is wrong",
          FindingView.of(unidentified.findings(), language),
          language);
    }
    if (outcome instanceof SubmissionOutcome.NotAcceptable refused) {
      return found(
          Problem.NOT_ACCEPTABLE_TO_RECIPIENT,
          "Nothing was stored or sent; the findings say what is wrong",
          FindingView.of(refused.reasons(), refused.findings(), language),
          language);
    }
    if (outcome instanceof SubmissionOutcome.Undecided undecided) {
      return found(
          Problem.UNDECIDED,
          "Nothing was stored",
          FindingView.of(undecided.reasons(), undecided.findings(), language),
          language);
    }
    return refused(outcome);
  }

  private static ResponseEntity<?> refused(SubmissionOutcome outcome) {
    if (outcome instanceof SubmissionOutcome.WrongSettings wrong) {
      return Problem.WRONG_MESSAGE_SETTINGS.answer(wrong.sentence());
    }
    if (outcome instanceof SubmissionOutcome.NotSealed notSealed) {
      return SealProblem.answer(notSealed.why());
    }
    if (outcome instanceof SubmissionOutcome.NoRecipient noRecipient) {
      return Problem.NO_RECIPIENT.answer(noRecipient.sentence());
    }
    if (outcome instanceof SubmissionOutcome.NumberTaken taken) {
      return Problem.NUMBER_TAKEN.answer(
          "Rule D13: number " + taken.number() + " of this issuer has another content",
          Map.of("rule", "D13", "article", "Art. 5(e)", "knownSha256", taken.sha256()));
    }
    SubmissionOutcome.KeyReused reused = (SubmissionOutcome.KeyReused) outcome;
    return Problem.KEY_REUSED.answer("The earlier request became document " + reused.earlier());
  }

  private ResponseEntity<?> submitted(SubmissionOutcome.Submitted submitted, Caller caller) {
    if (!own.sees(caller, submitted.message().id())) {
      return Problem.NUMBER_TAKEN.answer("Another organisation has sent this document");
    }
    return ResponseEntity.accepted()
        .location(URI.create("/v1/documents/" + submitted.message().id()))
        .header("Idempotency-Replayed", String.valueOf(submitted.repeated()))
        .contentType(MediaType.APPLICATION_JSON)
        .body(documents.view(submitted.message()));
  }

  /** What was found, in the reader's language; the problem's kind and title are for programs. */
  private static ResponseEntity<?> found(
      Problem problem, String detail, List<FindingView> findings, Language language) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(problem.status())
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem == Problem.UNDECIDED) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return answer.body(problem.with(detail, Map.of("findings", findings)));
  }
}
