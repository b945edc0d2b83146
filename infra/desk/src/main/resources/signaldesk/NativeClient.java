package com.amazonaws.services.lambda.runtime.api.client.runtimeapi;

import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Stands in for the class of this name in AWS's runtime interface client, whose native library is
 * made for Linux alone: asks the Runtime API for events and posts answers, in plain Java. Not part
 * of the build: the local stack compiles it where it is needed.
 */
class NativeClient {
  private static String api = "";

  static void init(String address) {
    api = "http://" + address + "/2018-06-01/runtime/invocation/";
  }

  static InvocationRequest next() {
    try {
      HttpURLConnection call = call("next");
      InvocationRequest event = new InvocationRequest();
      try (InputStream body = call.getInputStream()) {
        event.setContent(body.readAllBytes());
      }
      event.setId(call.getHeaderField("Lambda-Runtime-Aws-Request-Id"));
      event.setXrayTraceId(call.getHeaderField("Lambda-Runtime-Trace-Id"));
      event.setInvokedFunctionArn(call.getHeaderField("Lambda-Runtime-Invoked-Function-Arn"));
      event.setDeadlineTimeInMs(Long.parseLong(call.getHeaderField("Lambda-Runtime-Deadline-Ms")));
      return event;
    } catch (IOException e) {
      throw new UncheckedIOException("no next event", e);
    }
  }

  static void postInvocationResponse(byte[] requestId, byte[] response) {
    try {
      HttpURLConnection call = call(new String(requestId, StandardCharsets.UTF_8) + "/response");
      call.setRequestMethod("POST");
      call.setDoOutput(true);
      call.setFixedLengthStreamingMode(response.length);
      try (OutputStream body = call.getOutputStream()) {
        body.write(response);
      }
      try (InputStream body = call.getInputStream()) {
        body.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the answer was not taken", e);
    }
  }

  private static HttpURLConnection call(String what) throws IOException {
    return (HttpURLConnection) URI.create(api + what).toURL().openConnection();
  }
}
