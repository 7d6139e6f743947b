"""Made pages whose main content is known by construction."""
