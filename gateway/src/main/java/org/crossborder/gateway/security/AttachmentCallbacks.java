// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.apache.wss4j.common.ext.AttachmentRequestCallback;
import org.apache.wss4j.common.ext.AttachmentResultCallback;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.PayloadSource;

/** Hands a message's attachments to WSS4J, and takes back what it made of them. */
final class AttachmentCallbacks implements CallbackHandler {
  private final List<Attachment> attachments;
  private final List<org.apache.wss4j.common.ext.Attachment> results = new ArrayList<>();

  AttachmentCallbacks(List<Attachment> attachments) {
    this.attachments = attachments;
  }

  /** What WSS4J gave back, in order. */
  List<org.apache.wss4j.common.ext.Attachment> results() {
    return results;
  }

  @Override
  public void handle(Callback[] callbacks) throws IOException, UnsupportedCallbackException {
    for (Callback callback : callbacks) {
      if (callback instanceof AttachmentRequestCallback request) {
        request.setAttachments(all());
      } else if (callback instanceof AttachmentResultCallback result) {
        results.add(result.getAttachment());
      } else {
        throw new UnsupportedCallbackException(callback);
      }
    }
  }

  private List<org.apache.wss4j.common.ext.Attachment> all() throws IOException {
    List<org.apache.wss4j.common.ext.Attachment> all = new ArrayList<>();
    for (Attachment attachment : attachments) {
      org.apache.wss4j.common.ext.Attachment wss4j = new org.apache.wss4j.common.ext.Attachment();
      wss4j.setId(attachment.contentId());
      wss4j.setMimeType(attachment.mimeType());
      wss4j.setSourceStream(new Rewindable(attachment.content()));
      all.add(wss4j);
    }
    return all;
  }

  /**
   * Opens its source when it is first read, and again after a reset. WSS4J marks a stream before it
   * computes a digest; any other stream it would copy to memory.
   */
  private static final class Rewindable extends FilterInputStream {
    private final PayloadSource source;
    private boolean open;

    Rewindable(PayloadSource source) {
      super(InputStream.nullInputStream());
      this.source = source;
    }

    @Override
    public int read() throws IOException {
      ensureOpen();
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      ensureOpen();
      return super.read(bytes, offset, length);
    }

    @Override
    public boolean markSupported() {
      return true;
    }

    @Override
    public synchronized void mark(int limit) {}

    @Override
    public synchronized void reset() throws IOException {
      in.close();
      open = false;
    }

    private void ensureOpen() throws IOException {
      if (!open) {
        in = source.open();
        open = true;
      }
    }
  }
}
