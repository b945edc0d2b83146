"""Runs a template through the transform that AWS itself runs, and prints what comes out as JSON.

What `sam package` uploads, and the translator wants to be uploaded, is named as if it were.
"""
import json
import os
import sys

os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")

from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse


class NoManagedPolicies:
    def load(self):
        return {}


with open(sys.argv[1], encoding="utf-8") as file:
    template = yaml_parse(file.read())
for resource in template["Resources"].values():
    properties = resource.get("Properties", {})
    if resource["Type"] == "AWS::Serverless::Function" and "CodeUri" in properties:
        properties["CodeUri"] = "s3://uploaded/" + properties["CodeUri"]
    if resource["Type"] == "AWS::Serverless::Application":
        properties["Location"] = "https://s3.amazonaws.com/uploaded/" + properties["Location"]
json.dump(transform(template, {}, NoManagedPolicies()), sys.stdout)
