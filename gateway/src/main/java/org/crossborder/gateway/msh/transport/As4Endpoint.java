// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.cxf.Bus;
import org.apache.cxf.io.DelegatingInputStream;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.service.model.EndpointInfo;
import org.apache.cxf.transport.Conduit;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.msh.Answer;
import org.crossborder.gateway.msh.ReceivingMsh;
import org.crossborder.gateway.msh.TlsPeer;
import org.crossborder.gateway.msh.Transport;
import org.crossborder.gateway.packaging.ContentType;
import org.crossborder.gateway.packaging.MimeMessage;
import org.crossborder.gateway.packaging.MimeWriter;

/**
 * The AS4 endpoint: a servlet around a CXF destination, whose observer is the receiving MSH. Below
 * CXF's interceptors, because those would answer an early fault with a SOAP Fault, and ebMS wants
 * an eb:Error.
 */
public final class As4Endpoint extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String CLIENT_CERTIFICATE = "jakarta.servlet.request.X509Certificate";
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int UNSUPPORTED_MEDIA_TYPE = 415;
  private static final int SERVICE_UNAVAILABLE = 503;
  private static final String RETRY_AFTER_SECONDS = "30";

  /** How long a sender that has its answer may go on sending; then its connection is ended. */
  private static final Duration LINGER = Duration.ofSeconds(5);

  private final transient AbstractHTTPDestination destination;
  private final transient ReceivingMsh msh;
  private final transient EndpointLimits limits;
  private final transient Clock clock;
  private final transient Places places;
  private final transient Supplier<Optional<String>> refusal;

  public As4Endpoint(ReceivingMsh msh, EndpointLimits limits, Clock clock) {
    this(msh, limits, clock, Optional::empty);
  }

  /**
   * @param refusal why nothing is taken in just now, in a sentence; empty if it is
   */
  public As4Endpoint(
      ReceivingMsh msh, EndpointLimits limits, Clock clock, Supplier<Optional<String>> refusal) {
    this.refusal = refusal;
    this.msh = msh;
    this.limits = limits;
    this.clock = clock;
    this.places = new Places(limits.concurrent(), limits.perPartner());
    this.destination = destination(CxfBus.create());
    destination.setMessageObserver(this::onMessage);
  }

  private static AbstractHTTPDestination destination(Bus bus) {
    EndpointInfo endpoint = new EndpointInfo();
    endpoint.setAddress("/as4");
    try {
      return (AbstractHTTPDestination) new HTTPTransportFactory().getDestination(endpoint, bus);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    TimedRequest timed = new TimedRequest(request, clock, limits.upload());
    destination.invoke(getServletConfig(), getServletContext(), timed, response);
    timed.requireDrained();
  }

  @Override
  public void destroy() {
    destination.shutdown();
  }

  private void onMessage(Message message) {
    try (Answer answer = answer(message)) {
      respond(message, answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the partner has gone; there is nobody to answer
    }
  }

  private Answer answer(Message message) {
    String method = (String) message.get(Message.HTTP_REQUEST_METHOD);
    if (!"POST".equals(method)) {
      return msh.refuse(
          METHOD_NOT_ALLOWED,
          ErrorCode.FEATURE_INCONSISTENT,
          "AS4 messages are pushed with HTTP POST, and this was " + method + ".");
    }
    String contentType = Objects.toString(message.get(Message.CONTENT_TYPE), "");
    ContentType type = ContentType.parse(contentType);
    if (!type.is(ContentType.MULTIPART_RELATED) && !type.is(ContentType.SOAP)) {
      return msh.refuse(
          UNSUPPORTED_MEDIA_TYPE,
          ErrorCode.MIME_INCONSISTENCY,
          "An AS4 message is multipart/related or application/soap+xml, and this was "
              + (type.mediaType().isEmpty() ? "neither." : type.mediaType() + "."));
    }
    TlsPeer peer = peer(message);
    String partner = RemotePartner.name(peer, address(message));
    return receive(contentType, message.getContent(InputStream.class), peer, partner);
  }

  private static TlsPeer peer(Message message) {
    return message.get(AbstractHTTPDestination.HTTP_REQUEST) instanceof HttpServletRequest request
            && request.getAttribute(CLIENT_CERTIFICATE) instanceof X509Certificate[] chain
        ? new TlsPeer(List.of(chain))
        : TlsPeer.UNKNOWN;
  }

  private static String address(Message message) {
    return message.get(AbstractHTTPDestination.HTTP_REQUEST) instanceof HttpServletRequest request
        ? request.getRemoteAddr()
        : "";
  }

  /** Nothing of the message has been read when it is turned away. */
  private Answer receive(String contentType, InputStream body, TlsPeer peer, String partner) {
    Optional<String> closed = refusal.get();
    if (closed.isPresent()) {
      return comeAgain(closed.get());
    }
    return switch (places.take(partner)) {
      case ALL_FULL -> comeAgain("This gateway is taking in as many messages as it can.");
      case PARTNER_FULL ->
          comeAgain("This gateway is taking in as many messages of yours as it does at once.");
      case TAKEN -> {
        try {
          yield msh.receive(contentType, body, peer);
        } finally {
          places.leave(partner);
        }
      }
    };
  }

  private Answer comeAgain(String why) {
    return msh.refuse(
        SERVICE_UNAVAILABLE, ErrorCode.DELIVERY_FAILURE, why + " Send it again later.");
  }

  /** A message with attachments, a signal alone, or nothing; its type is set on the response. */
  private static Transport.Body body(Answer answer, Message response) {
    if (answer.envelope().length == 0) {
      return out -> {};
    }
    if (answer.attachments().isEmpty()) {
      response.put(Message.CONTENT_TYPE, ContentType.SOAP + "; charset=UTF-8");
      return out -> out.write(answer.envelope());
    }
    MimeWriter writer = new MimeWriter("as4-" + UUID.randomUUID());
    response.put(Message.CONTENT_TYPE, writer.contentType());
    return out -> writer.write(new MimeMessage(answer.envelope(), answer.attachments()), out);
  }

  private void respond(Message request, Answer answer) throws IOException {
    Message response = new MessageImpl();
    response.setExchange(request.getExchange());
    request.getExchange().setOutMessage(response);
    response.put(Message.RESPONSE_CODE, answer.httpStatus());
    Transport.Body body = body(answer, response);
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Cache-Control", List.of("no-store"));
    headers.put("X-Content-Type-Options", List.of("nosniff"));
    TimedRequest timed =
        (TimedRequest)
            Objects.requireNonNull(request.get(AbstractHTTPDestination.HTTP_REQUEST));
    boolean whole = timed.isWhole();
    if (whole && answer.attachments().isEmpty()) { // else it goes in chunks
      headers.put("Content-Length", List.of(Integer.toString(answer.envelope().length)));
    }
    if (answer.httpStatus() == SERVICE_UNAVAILABLE) {
      headers.put("Retry-After", List.of(RETRY_AFTER_SECONDS));
    }
    if (answer.httpStatus() == METHOD_NOT_ALLOWED) {
      headers.put("Allow", List.of("POST"));
    }
    response.put(Message.PROTOCOL_HEADERS, headers);
    // Else CXF reads to the end of the request before it sends the first byte of an answer.
    request.removeContent(DelegatingInputStream.class);
    request.removeContent(InputStream.class);
    Conduit backChannel = destination.getBackChannel(request);
    backChannel.prepare(response);
    try (OutputStream out = response.getContent(OutputStream.class)) {
      body.writeTo(out);
      out.flush();
      if (!whole) { // before the close, with which Tomcat closes the request too
        timed.drain(LINGER);
      }
    }
    backChannel.close(response);
  }
}
