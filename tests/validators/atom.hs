{-# LANGUAGE OverloadedStrings #-}
-- Holds a feed against RFC 4287 by the library "feed": whether it is one, and what is wrong with its entries.
module Main (main) where

import qualified Data.Text.Lazy.IO as Text
import qualified Data.XML.Types as X
import System.Environment (getArgs)
import System.Exit (exitFailure)
import qualified Text.Atom.Feed as Atom
import Text.Atom.Feed.Import (elementFeed)
import Text.Atom.Feed.Validate (flattenT, validateEntry)
import Text.XML (def, parseText_, toXMLElement, documentRoot)

main :: IO ()
main = do
  [file] <- getArgs
  text <- Text.readFile file
  let root = toXMLElement (documentRoot (parseText_ def text))
      entries = [e | X.NodeElement e <- X.elementNodes root, X.nameLocalName (X.elementName e) == "entry"]
      told = [m | e <- entries, (ok, m) <- flattenT (validateEntry e), not ok]
  case elementFeed root of
    Nothing -> putStrLn "no feed of RFC 4287" >> exitFailure
    Just feed | length (Atom.feedEntries feed) /= length entries -> putStrLn "an entry is none of RFC 4287" >> exitFailure
    Just feed -> if null told then putStrLn (show (length entries) ++ " entries") else mapM_ print told >> exitFailure
