// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.interop;

import com.helger.base.io.iface.IHasInputStream;
import com.helger.collection.commons.CommonsArrayList;
import com.helger.collection.commons.ICommonsList;
import com.helger.http.header.HttpHeaderMap;
import com.helger.mime.IMimeType;
import com.helger.phase4.attachment.IAS4IncomingAttachmentFactory;
import com.helger.phase4.attachment.WSS4JAttachment;
import com.helger.phase4.crypto.AS4CryptoFactoryInMemoryKeyStore;
import com.helger.phase4.ebms3header.Ebms3SignalMessage;
import com.helger.phase4.ebms3header.Ebms3UserMessage;
import com.helger.phase4.error.AS4ErrorList;
import com.helger.phase4.incoming.AS4IncomingMessageMetadata;
import com.helger.phase4.incoming.AS4IncomingProfileSelectorConstant;
import com.helger.phase4.incoming.AS4IncomingReceiverConfiguration;
import com.helger.phase4.incoming.AS4RequestHandler;
import com.helger.phase4.incoming.IAS4IncomingMessageMetadata;
import com.helger.phase4.incoming.IAS4IncomingMessageState;
import com.helger.phase4.incoming.IAS4ResponseAbstraction;
import com.helger.phase4.incoming.crypto.AS4IncomingSecurityConfiguration;
import com.helger.phase4.incoming.spi.AS4MessageProcessorResult;
import com.helger.phase4.incoming.spi.AS4SignalMessageProcessorResult;
import com.helger.phase4.incoming.spi.IAS4IncomingMessageProcessorSPI;
import com.helger.phase4.model.pmode.IPMode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/**
 * phase4's request handler as KR's gateway: it verifies, decrypts, and answers with its receipt.
 */
@SuppressWarnings("serial")
final class Phase4Servlet extends HttpServlet implements IAS4IncomingMessageProcessorSPI {
  /** A user message as phase4 understood it, with its decompressed payloads. */
  record Received(Ebms3UserMessage userMessage, List<byte[]> payloads) {}

  private static final long serialVersionUID = 1L;

  private final transient org.crossborder.gateway.pmode.Leg leg;
  private final transient AS4CryptoFactoryInMemoryKeyStore keys = Phase4.kr();
  final transient List<Received> received = new java.util.concurrent.CopyOnWriteArrayList<>();

  Phase4Servlet(org.crossborder.gateway.pmode.Leg leg) {
    this.leg = leg;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpHeaderMap headers = new HttpHeaderMap();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.addHeader(name, request.getHeader(name));
    }
    try (AS4RequestHandler handler =
        new AS4RequestHandler(AS4IncomingMessageMetadata.createForRequest())) {
      handler.setCryptoFactory(keys);
      handler.setPModeResolver((id, service, action, from, to, ref, url) -> Phase4.pmode(leg));
      handler.setIncomingProfileSelector(new AS4IncomingProfileSelectorConstant(null, false));
      handler.setIncomingAttachmentFactory(IAS4IncomingAttachmentFactory.DEFAULT_INSTANCE);
      handler.setIncomingSecurityConfiguration(
          AS4IncomingSecurityConfiguration.createDefaultInstance());
      handler.setIncomingReceiverConfiguration(new AS4IncomingReceiverConfiguration());
      handler.setProcessorSupplier(() -> new CommonsArrayList<>(this));
      handler.handleRequest(request.getInputStream(), headers, new ServletResponse(response));
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  @Override
  public AS4MessageProcessorResult processAS4UserMessage(
      IAS4IncomingMessageMetadata metadata,
      HttpHeaderMap headers,
      Ebms3UserMessage message,
      IPMode used,
      @Nullable Node payload,
      @Nullable ICommonsList<WSS4JAttachment> attachments,
      IAS4IncomingMessageState state,
      AS4ErrorList errors) {
    List<byte[]> payloads = new java.util.ArrayList<>();
    for (WSS4JAttachment attachment : attachments) {
      try (InputStream in = attachment.getSourceStream()) {
        payloads.add(in.readAllBytes());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    received.add(new Received(message, payloads));
    return AS4MessageProcessorResult.createSuccess();
  }

  @Override
  public AS4SignalMessageProcessorResult processAS4SignalMessage(
      IAS4IncomingMessageMetadata metadata,
      HttpHeaderMap headers,
      Ebms3SignalMessage message,
      @Nullable IPMode used,
      IAS4IncomingMessageState state,
      AS4ErrorList errors) {
    return AS4SignalMessageProcessorResult.createSuccess();
  }

  @Override
  public void processAS4ResponseMessage(
      IAS4IncomingMessageMetadata metadata,
      IAS4IncomingMessageState state,
      String messageId,
      byte @Nullable [] bytes,
      boolean available,
      AS4ErrorList errors) {}

  /** Writes phase4's answer to the servlet's response. */
  private record ServletResponse(HttpServletResponse response) implements IAS4ResponseAbstraction {
    @Override
    public void setContent(byte[] bytes, Charset charset) {
      response.setCharacterEncoding(charset.name());
      write(new java.io.ByteArrayInputStream(bytes));
    }

    @Override
    public void setContent(HttpHeaderMap headers, IHasInputStream content) {
      headers.forEachSingleHeader(response::addHeader, true);
      write(content.getInputStream());
    }

    @Override
    public void setMimeType(IMimeType type) {
      response.setContentType(type.getAsString());
    }

    @Override
    public void setStatus(int status) {
      response.setStatus(status);
    }

    private void write(InputStream content) {
      try (content) {
        byte[] bytes = content.readAllBytes();
        // phase4 sets the content type after the content, and the servlet commits on close
        response.setBufferSize(Math.max(bytes.length, 8192));
        response.getOutputStream().write(bytes);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
